using Parapet.Campaigns.Findings;
using Parapet.Judging.Outcomes;

namespace Parapet.Reports.Tables.Results;

/// <summary>Tables of what the defence spent, lost and knew.</summary>
internal static class DefenceTables
{
    public static ResultTable Rounds { get; } = RunFacts.Table("rounds", "A fire unit's rounds of one type in a run.", (_, run) => run.Rounds.AsEnumerable())
        .Whole("fireUnit", "The fire unit, by its number in the option.", row => row.Fact.FireUnit, isKey: true)
        .Text("interceptor", "The type of round, by its id in the catalogue.", row => row.Fact.Interceptor, isKey: true)
        .Text("layer", "Who fired: the fire unit's system, or Fighters.", row => DefenceLayers.Of(row.Study.Options[row.Run.Option], row.Fact.FireUnit))
        .Whole("fired", "Rounds that left; of a gun, shells.", row => row.Fact.Fired)
        .Whole("left", "Rounds that stayed; of a gun, shells.", row => row.Fact.Left)
        .Number("unitCost", "USD", "What one costs.", row => row.Fact.UnitCost.Dollars)
        .Whole("shots", "Missiles that left, or bursts of a gun.", row => row.Fact.Shots)
        .Whole("kills", "Threats that they killed.", row => row.Fact.Kills);

    public static ResultTable Assets { get; } = RunFacts.Table("assets", "A defended asset that was hit in a run; those not hit have no row.", (_, run) => run.AssetsHit.AsEnumerable())
        .Text("asset", "As the study names it.", row => row.Fact.Name, isKey: true)
        .Number("worth", "relative worth", "As the study weighs it.", row => row.Fact.Value)
        .Whole("hits", "At least one.", row => row.Fact.Hits);

    public static ResultTable Traffic { get; } = RunFacts.Table(
        "traffic", "Aircraft that were no threat, in a run.", (_, run) => new[] { ("Friendly", run.Friendly), ("Civil", run.Civil) })
        .Text("kind", "Friendly or Civil.", row => row.Fact.Item1, isKey: true)
        .Whole("flying", "In the run.", row => row.Fact.Item2.Flying)
        .Whole("engaged", "Those at which a round was fired.", row => row.Fact.Item2.Engaged)
        .Whole("lost", "Those that were shot down.", row => row.Fact.Item2.Lost);

    public static ResultTable Losses { get; } = RunFacts.Table(
        "losses", "Friendly aircraft lost in a run by what let it happen; what let none happen has no row.",
        (_, run) => from mechanism in Enum.GetValues<LossMechanism>()
                    where run.FriendLosses[(int)mechanism] > 0
                    select (Mechanism: mechanism, Lost: run.FriendLosses[(int)mechanism]))
        .Text("mechanism", "The last barrier that did not hold.", row => row.Fact.Mechanism.ToString(), isKey: true)
        .Whole("lost", "How many.", row => row.Fact.Lost);

    public static ResultTable Pictures { get; } = RunFacts.Table("pictures", "A post's air picture against truth, counted over the samples of a run.", (_, run) => run.Pictures.Index())
        .Whole("node", "The post, by its number: two posts may bear one name.", row => row.Fact.Item.Node, isKey: true)
        .Text("name", "Of the post.", row => row.Study.Options[row.Run.Option].Nodes[row.Fact.Index])
        .Whole("objects", "Objects flying.", row => row.Fact.Item.Objects)
        .Whole("tracked", "Objects with at least one track.", row => row.Fact.Item.Tracked)
        .Whole("tracks", "Tracks on objects.", row => row.Fact.Item.Tracks)
        .Whole("spurious", "Tracks that were never on any object.", row => row.Fact.Item.Spurious)
        .Whole("stale", "Tracks whose object is gone, or that have brought no plot for half a minute.", row => row.Fact.Item.Stale)
        .Whole("swaps", "Times that a track went over from one object to another.", row => row.Fact.Item.Swaps);

    public static ResultTable Judgements { get; } = RunFacts.Table(
        "judgements", "What tracks on objects of a class were taken to be, over the samples of a run and its firing posts; what never was has no row.", (_, run) => run.Judgements.AsEnumerable())
        .Text("class", "What the object was.", row => row.Fact.Class.ToString(), isKey: true)
        .Text("identity", "What it was taken to be.", row => row.Fact.Identity.ToString(), isKey: true)
        .Text("category", "Of what kind it was taken to be.", row => row.Fact.Category.ToString(), isKey: true)
        .Whole("samples", "How often.", row => row.Fact.Samples);
}
