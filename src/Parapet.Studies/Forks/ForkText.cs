using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Forks;

/// <summary>Reads what is to be changed in the midst of a raid, and when.</summary>
public static partial class ForkText
{
    /// <summary>What a change may be.</summary>
    public const string Allowed =
        "weapons POST = hold, tight or free; doctrine POST = ID; salvos POST, ballistic or air-breathing = 2, 1; cut POST -> POST; link POST -> POST = NETWORK";

    private const int MostRounds = 100;
    private const int MostSalvos = 20;

    /// <summary>The changes, in their order; those that cannot be read are left out, with the problem added.</summary>
    public static ImmutableArray<ForkChange> Read(IEnumerable<string> texts, Problems problems)
    {
        var changes = ImmutableArray.CreateBuilder<ForkChange>();
        foreach (var text in texts)
        {
            if (Read(text) is { } change)
            {
                if (changes.FirstOrDefault(other => other.Part == change.Part) is { } before)
                {
                    problems.Add(new("--change", 0, "", $"\"{text}\" after \"{before.Text}\"", "one of the two: all changes are made at one moment"));
                }

                changes.Add(change);
            }
            else
            {
                problems.Add(new("--change", 0, "", $"\"{text}\"", OfRaid().IsMatch(text) ? $"nothing of the raid, which stays as it was drawn: {Allowed}" : Allowed));
            }
        }

        return changes.ToImmutable();
    }

    /// <summary>A moment as hours, minutes and seconds; null with the problem added where it is none.</summary>
    public static Instant? Moment(string text, Problems problems)
    {
        if (Clock().Match(text) is { Success: true } clock)
        {
            return Instant.Start + Duration.FromSeconds(3600 * Number(clock, "hours") + 60 * Number(clock, "minutes") + Number(clock, "seconds"));
        }

        problems.Add(new("--at", 0, "", $"\"{text}\"", "hours, minutes and seconds from the raid's start, as 00:10:00 or 1:02:03.5"));
        return null;
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static ForkChange? Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return Link(text);
        }

        string Of(string group) => match.Groups[group].Value.Trim();
        return match.Groups["kind"].Value switch
        {
            "weapons" when Enum.GetValues<WeaponControlStatus>().Where(status => Word(status) == Of("value")).ToArray() is [var status] => new WeaponsOrder(text, Of("post"), status),
            "doctrine" when Of("value").Length > 0 => new DoctrineOrder(text, Of("post"), Of("value")),
            "salvos" when SalvoForm().Match(Of("post")) is { Success: true } form && Salvos(Of("value")) is { IsEmpty: false } salvos =>
                new SalvoOrder(text, form.Groups["post"].Value.Trim(), form.Groups["class"].Value == "ballistic", salvos),
            _ => null,
        };
    }

    private static ForkChange? Link(string text) => LinkForm().Match(text) switch
    {
        { Success: true } cut when cut.Groups["cut"].Success => new LinkCut(text, cut.Groups["from"].Value.Trim(), cut.Groups["to"].Value.Trim()),
        { Success: true } made => new LinkMade(text, made.Groups["from"].Value.Trim(), made.Groups["to"].Value.Trim(), made.Groups["network"].Value.Trim()),
        _ => null,
    };

    private static ImmutableArray<int> Salvos(string text)
    {
        var words = text.Split(',', StringSplitOptions.TrimEntries);
        var salvos = words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 0).ToImmutableArray();
        return salvos.Length <= MostSalvos && salvos.All(rounds => rounds is >= 1 and <= MostRounds) ? salvos : [];
    }

    private static string Word(WeaponControlStatus status) => status.ToString().ToLowerInvariant();

    [GeneratedRegex(@"^(?<hours>\d{1,3}):(?<minutes>[0-5]?\d):(?<seconds>[0-5]?\d(?:\.\d{1,9})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^\s*(?<kind>weapons|doctrine|salvos)\s+(?<post>[^=]+?)\s*=\s*(?<value>[^=]+?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?<post>.+?)\s*,\s*(?<class>ballistic|air-breathing)$", RegexOptions.CultureInvariant)]
    private static partial Regex SalvoForm();

    [GeneratedRegex(@"^\s*(?:(?<cut>cut)\s+(?<from>[^=>]+?)\s*->\s*(?<to>[^=>]+?)|link\s+(?<from>[^=>]+?)\s*->\s*(?<to>[^=>]+?)\s*=\s*(?<network>[^=>]+?))\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LinkForm();

    [GeneratedRegex(@"\b(?:raids?|threats?|targets?|axis|axes|aims?|friends?|seed|count|start)\b|\bT\d+\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfRaid();
}
