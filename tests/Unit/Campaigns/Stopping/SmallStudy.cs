using System.Text.RegularExpressions;
using Parapet.Campaigns.Running;
using Parapet.Campaigns.Stopping;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Studies.Counterfactuals;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Tests.Unit.Catalogue;
using Parapet.Tests.Unit.Studies;

namespace Parapet.Tests.Unit.Campaigns.Stopping;

/// <summary>A study that takes little: one battery by itself against a few short-range missiles over the smooth earth, and no defence beside it.</summary>
internal static partial class SmallStudy
{
    private static readonly LayeredElevation s_relief = new(ShippedRelief.Load());

    private static readonly StudyDefinition s_shipped = AlteredStudy.Read("s400-reach", text => Sensors()
        .Replace(text.With("systems: [s-400]", "systems: [samp-t]"), "  sensors: []\n")).Study!;

    /// <param name="draws">Of the disputed figures.</param>
    /// <param name="raidsPerDraw">In each.</param>
    /// <param name="least">Threats in a raid, at least.</param>
    /// <param name="most">At most.</param>
    public static StudyDefinition Create(int draws, int raidsPerDraw, int least = 2, int most = 6) => s_shipped with
    {
        Replications = draws * raidsPerDraw,
        OuterDraws = draws,
        Raid = [.. s_shipped.Raid.Where(group => group.Threat == "srbm").Select(group => group with { Count = [least, most], Start = [Duration.Zero, Duration.FromMinutes(2)] })],
        Places = s_shipped.Places with { Rules = [s_shipped.Places.Rules[0]] },
        Options = [s_shipped.Options[0], s_shipped.Options[1]],
        Comparisons = [s_shipped.Comparisons[0]],
        TimeLimit = Duration.FromSeconds(900),
    };

    public static StudyRunner Runner(StudyDefinition study, int threads = 1, ulong? seed = null, string? until = null, int? replications = null) => new(
        study, ShippedCatalogue.Value, new Theatre(s_relief), new()
        {
            Replications = replications,
            Seed = seed,
            Threads = threads,
            Until = until is null ? null : StoppingRule.Parse(until, new Problems()),
            Changes = [.. Changes.All.Where(change => change.Name == "terrain")],
            Version = "0",
        });

    /// <summary>The nation's radars and its launch warning.</summary>
    [GeneratedRegex("  sensors:\n(    - .*\n)+  launchWarning: .*\n", RegexOptions.CultureInvariant)]
    private static partial Regex Sensors();
}
