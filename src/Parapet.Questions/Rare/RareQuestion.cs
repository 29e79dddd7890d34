using System.Collections.Immutable;
using Parapet.Campaigns.Rare;
using Parapet.Campaigns.Running;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Running;

namespace Parapet.Questions.Rare;

/// <summary>How likely it is that a raid lets nobody through, or somebody, where plain counting sees it never or always.</summary>
/// <param name="Run">The study, its terrain, seed, threads, figures and changes, as for a run.</param>
/// <param name="Options">By their names in the study; one at least.</param>
public sealed record RareQuestion(RunQuestion Run, ImmutableArray<string> Options)
{
    /// <summary>Null for whichever of the two plain counting sees less often.</summary>
    public RareEvent? Event { get; init; }

    /// <summary>How much is spent on each option.</summary>
    public RareSizes Sizes { get; init; } = new();

    /// <summary>The study with all that it names, read and checked; null where the problems hold any in the end.</summary>
    public PreparedRun? Prepare(Problems problems)
    {
        if (PreparedRun.Of(Run, problems) is not { } prepared)
        {
            return null;
        }

        var names = prepared.Study.Options.Select(option => option.Name).ToArray();
        foreach (var option in Options.Where(option => !names.Contains(option)))
        {
            problems.Add(new(prepared.File, 0, "--option", $"'{option}'", $"one of {string.Join(", ", names)}"));
        }

        foreach (var twice in Options.GroupBy(option => option).Where(same => same.Count() > 1))
        {
            problems.Add(new(prepared.File, 0, "--option", $"'{twice.Key}' more than once", "each option once"));
        }

        if (prepared.Study.Campaign is not null)
        {
            problems.Add(new(prepared.File, 0, "campaign", "raids that follow each other against one stock", "a study of raids that stand alone: what one of a campaign comes to hangs on those before it"));
        }

        return problems.None ? prepared with { Output = Run.Output ?? RunFolder.Named($"{prepared.Study.Study}-rare") } : null;
    }

    /// <summary>Asks option by option; null where a model broke, which the problems then tell.</summary>
    /// <param name="prepared">What <see cref="Prepare"/> gave.</param>
    /// <param name="progress">Told the share done, from 0 to 1, by any thread; null where nobody looks.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public RareAnswer? Answer(PreparedRun prepared, Problems problems, Action<double>? progress, CancellationToken cancellation)
    {
        var rare = prepared.Rare(Run.Settings);
        try
        {
            return new([.. Options.Select((option, index) => rare.Run(
                option, Event, Sizes, share => progress?.Invoke((index + share) / Options.Length), cancellation))], prepared.Output);
        }
        catch (BrokenRaidException exception)
        {
            problems.Add(new(prepared.File, 0, $"study {prepared.Study.Study}", exception.Message, exception.Raid.Allowed));
            return null;
        }
    }
}
