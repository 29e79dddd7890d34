using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parapet.Foundation.Randomness;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Layouts;

namespace Parapet.Tests.Unit.Interop.Asterix;

/// <summary>
/// Makes editions that there is no table for, by one change to one that there is. The kinds of change come as often as between
/// the editions that there are tables for: of 23 items that such a step changed, 9 could be extended by one part more, 7 had
/// fields where bits were spare or cut otherwise, 2 were of another length, 2 were new, 2 of other values in the same bits, and
/// one stood elsewhere.
/// </summary>
internal static partial class UnknownEdition
{
    private const int AllChanges = 23;

    private static readonly (int Share, Func<TableEdition, Func<int, int>, TableEdition?> Make)[] s_changes =
        [(9, Extended), (7, Filled), (2, Longer), (2, Grown), (2, OfOtherValue), (1, Moved)];

    /// <param name="key">The same key, the same change.</param>
    public static Edition Of(int category, int key)
    {
        using var reader = new StreamReader(typeof(Editions).Assembly.GetManifestResourceStream($"{category:000}.layout")!);
        var table = TableReader.Read(reader.ReadToEnd());
        var stream = new RandomSource(11, (ulong)key).Stream(Purpose.Test, category);
        var draws = new Draws(stream);
        while (true)
        {
            var changed = Change(table.Editions[draws.Index(table.Editions.Length)], draws.Index);
            if (changed is not null)
            {
                return new(category, "unknown", "", LayoutCompiler.Compile(table, changed, table.Expansions.LastOrDefault()));
            }
        }
    }

    private static TableEdition? Change(TableEdition edition, Func<int, int> draw)
    {
        var left = draw(AllChanges);
        foreach (var (share, make) in s_changes)
        {
            if (left < share)
            {
                return make(edition, draw);
            }

            left -= share;
        }

        return null;
    }

    private static TableEdition? Extended(TableEdition edition, Func<int, int> draw) =>
        One(edition, draw, part => part.Kind == "extended" && part.Chunks[^1].Sum(Bits) % 8 == 7, part => part with { Chunks = part.Chunks.Add(["NEW 3", "spare 4"]) });

    private static TableEdition? Filled(TableEdition edition, Func<int, int> draw) =>
        One(edition, draw, part => part.Chunks.Any(HasSpare), part =>
        {
            var at = part.Chunks.ToList().FindIndex(HasSpare);
            return part with { Chunks = part.Chunks.SetItem(at, [.. part.Chunks[at].Select(field => IsSpare(field) ? $"NEW {Bits(field)}" : field)]) };
        });

    private static TableEdition? Longer(TableEdition edition, Func<int, int> draw) =>
        One(edition, draw, part => part.Kind == "fixed", part => part with { Chunks = [part.Chunks[0].Add("NEW 8")] });

    private static TableEdition? Grown(TableEdition edition, Func<int, int> draw)
    {
        const string name = "999";
        var free = edition.Orders[0].Slots.IndexOf("-");
        var slots = free < 0 ? edition.Orders[0].Slots.Add(name) : edition.Orders[0].Slots.SetItem(free, name);
        return edition with
        {
            Orders = edition.Orders.SetItem(0, (edition.Orders[0].Condition, slots)),
            Items = edition.Items.SetItem(name, new(name, "New", "fixed", [["VALUE 16"]], [])),
        };
    }

    private static TableEdition? OfOtherValue(TableEdition edition, Func<int, int> draw) =>
        One(edition, draw, part => part.Chunks.Any(chunk => chunk.Any(HasSign)), part =>
        {
            var at = part.Chunks.ToList().FindIndex(chunk => chunk.Any(HasSign));
            return part with { Chunks = part.Chunks.SetItem(at, [.. part.Chunks[at].Select(OtherSign)]) };
        });

    private static TableEdition? Moved(TableEdition edition, Func<int, int> draw)
    {
        var slots = edition.Orders[0].Slots;
        var at = draw(slots.Length - 1);
        return edition.Orders.Length > 1 || slots[at] == "-" || slots[at + 1] == "-" ? null
            : edition with { Orders = [("", slots.SetItem(at, slots[at + 1]).SetItem(at + 1, slots[at]))] };
    }

    /// <summary>Changes one of the items that can be changed so; null where none can.</summary>
    private static TableEdition? One(TableEdition edition, Func<int, int> draw, Func<TablePart, bool> can, Func<TablePart, TablePart> change)
    {
        var parts = edition.Items.Values.Where(part => edition.Orders.Any(order => order.Slots.Contains(part.Name)) && can(part)).OrderBy(part => part.Name, StringComparer.Ordinal).ToArray();
        if (parts.Length == 0)
        {
            return null;
        }

        var part = parts[draw(parts.Length)];
        return edition with { Items = edition.Items.SetItem(part.Name, change(part)) };
    }

    private static bool HasSpare(ImmutableArray<string> chunk) => chunk.Any(IsSpare);

    private static bool IsSpare(string field) => field.StartsWith("spare ", StringComparison.Ordinal);

    private static int Bits(string field) => int.Parse(field.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static bool HasSign(string field) => SignedField().IsMatch(field);

    private static string OtherSign(string field) => SignedField().Replace(field, match => $"{match.Groups[1].Value} {(match.Groups[2].Value == "u" ? "s" : "u")} ");

    [GeneratedRegex(@"^(\S+ \d+) (u|s) (?=\d)")]
    private static partial Regex SignedField();

    private sealed class Draws(RandomStream stream)
    {
        private RandomStream _stream = stream;

        public int Index(int count) => _stream.NextIndex(count);
    }
}
