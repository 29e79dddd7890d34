using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>Takes the events of runs through fields, both ways by one list of fields. Any change of it is another layout: see <see cref="OutcomeFile.Layout"/>.</summary>
/// <remarks>Field after field of all events of a run, since likes beside each other pack best; times as what they are later than the one before.</remarks>
internal static class FieldsOfEvents
{
    /// <param name="events">Of one run; nothing where they are being read.</param>
    public static ImmutableArray<RunEvent> Run(this IOutcomeFields fields, ImmutableArray<RunEvent> events)
    {
        var given = events.IsDefault ? [] : events;
        var kinds = fields.Numbers(given, one => (int)one.Kind);
        var spans = fields.Numbers([.. given.Select((one, place) => one.Milliseconds - (place == 0 ? 0 : given[place - 1].Milliseconds))], span => span);
        var targets = fields.Numbers(given, one => one.Target);
        var classes = fields.Numbers(given, one => one.Class is { } kind ? (int)kind : -1);
        var nodes = fields.Numbers(given, one => one.Node);
        var units = fields.Numbers(given, one => one.Unit);
        var rounds = fields.Numbers(given, one => one.Round);
        ImmutableArray<string> names = fields.Each([.. given.Select(one => one.Interceptor).Distinct()], (each, name) => each.Text(name ?? ""));
        var types = fields.Numbers(given, one => names.IndexOf(one.Interceptor));
        var ends = fields.Numbers(given, one => one.End is { } fate ? (int)fate : -1);
        if (new[] { spans, targets, classes, nodes, units, rounds, types, ends }.Any(column => column.Length != kinds.Length))
        {
            throw new InvalidDataException("fields of events that are not as many as the events");
        }

        var time = 0L;
        return
        [
            .. Enumerable.Range(0, kinds.Length).Select(place => new RunEvent(
                Choice<RunEventKind>(kinds[place]) ?? throw new InvalidDataException("an event of no kind"),
                time += spans[place], Whole(targets[place]), Choice<TargetClass>(classes[place]), Whole(nodes[place]), Whole(units[place]), Whole(rounds[place]),
                types[place] >= 0 && types[place] < names.Length ? names[(int)types[place]] : throw new InvalidDataException($"{types[place]} of {names.Length} types of round"),
                Choice<RoundFate>(ends[place]))),
        ];
    }

    private static ImmutableArray<long> Numbers<T>(this IOutcomeFields fields, ImmutableArray<T> given, Func<T, long> number) =>
        fields.Each([.. given.Select(number)], (each, value) => each.Whole(value));

    private static int Whole(long value) =>
        value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new InvalidDataException($"{value} where a number of 32 bits stands");

    private static T? Choice<T>(long number)
        where T : struct, Enum => number == -1 ? null : Numbered<T>.Of(number);
}
