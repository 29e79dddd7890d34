using Parapet.Campaigns.Merging;
using Parapet.Campaigns.Running;
using Parapet.Catalogue.Figures;
using Parapet.Earth.Terrain;
using Parapet.Studies.Deployment;
using Parapet.Studies.Siting;
using Parapet.Tests.Unit.Catalogue;
using Parapet.Tests.Unit.Studies;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>What a study switched on stands on its page in the program's own words: turn a switch, and the sentence turns.</summary>
public sealed class StudyConditionsTests
{
    private const string Bomber = "  - { threat: bomber, count: [2, 3]";
    private const string Linked = "connection: full, note: hypothetical }";

    private static readonly Theatre Ground = new(new LayeredElevation(ShippedRelief.Load()));
    private static readonly StudyConditions AsShipped = Conditions(text => text);

    [Theory]
    [InlineData("Jamming: nothing", "Radars are jammed by noise from", Bomber, "  - { threat: stand-off-jammer, count: [2, 3], loiter: 10 min", "release: 60 km", "release: 60 km")]
    [InlineData("Emission control: every radar", "Radars keep silent until a time or a cue in “S-400 with full picture”", Linked, "connection: full, doctrine: ambush, note: hypothetical }", "ownNet", "ownNet")]
    [InlineData("Moves: every unit", "Units that have fired change their places in “S-400 with full picture”", Linked, "connection: full, doctrine: ambush, note: hypothetical }", "ownNet", "ownNet")]
    [InlineData("Harm to the defence", "Nodes or links are lost at stated times in the connection full", "link: surveillance, systems: true, national: true }", "link: surveillance, systems: true, national: true, losses: [{ at: 5 min, node: E-7T }] }", "ownNet", "ownNet")]
    [InlineData("Harm to the defence", "Groups of the raid go for radars", Bomber, "  - { threat: bomber, against: radars, count: [2, 3]", "ownNet", "ownNet")]
    [InlineData("Missiles made to home on radars", "Made to home on radars: Anti-radiation missile", Bomber, "  - { threat: anti-radiation-missile, count: [2, 3]", "ownNet", "ownNet")]
    [InlineData("Raids that follow each other", "3 raids follow each other every 24 h", "friends:\n", "campaign: { raids: 3, every: 24 h, depot: 0.5, deliveredPerYear: 0.1 }\n\nfriends:\n", "ownNet", "ownNet")]
    public void A_switch_turns_its_sentence(string omitted, string assumed, string part, string by, string otherPart, string otherBy)
    {
        Assert.Contains(AsShipped.Omissions, text => text.StartsWith(omitted, StringComparison.Ordinal));
        Assert.DoesNotContain(AsShipped.Assumptions, text => text.StartsWith(assumed, StringComparison.Ordinal));
        var switched = Conditions(text => text.With(part, by).With(otherPart, otherBy));
        Assert.DoesNotContain(switched.Omissions, text => text.StartsWith(omitted, StringComparison.Ordinal));
        Assert.Contains(switched.Assumptions, text => text.StartsWith(assumed, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_engine_does_is_not_denied()
    {
        Assert.Contains(AsShipped.Assumptions, text => text.StartsWith("Echoes of ground and sea raise the noise of", StringComparison.Ordinal));
        Assert.Contains(AsShipped.Assumptions, text => text.StartsWith("Time is shared among search, tracks, guidance and cues", StringComparison.Ordinal));
        Assert.Contains(AsShipped.Assumptions, text => text.StartsWith("The engagement radar must hold the target itself", StringComparison.Ordinal));
        Assert.DoesNotContain(AsShipped.Assumptions, text => text.StartsWith("As large from every side", StringComparison.Ordinal) && text.Contains("tealth", StringComparison.Ordinal));
    }

    /// <summary>A study's own page leaves to the program what the program can tell: what is written by hand goes stale.</summary>
    [Fact]
    public void No_shipped_page_says_by_hand_what_follows_from_switches()
    {
        string[] told = ["jam", "clutter", "multipath", "emission control", "fighters as interceptors", "units do not move", "anti-radiation", "does not sharpen", "raids that follow", "share their maker's net"];
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(ShippedCatalogue.Value.Folder)!, "studies"), "study.yaml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            var page = text[text.IndexOf("\npage:", StringComparison.Ordinal)..];
            Assert.All(told, word => Assert.DoesNotContain(word, page, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static StudyConditions Conditions(Func<string, string> change)
    {
        // That a doctrine asks for more than a system has is told elsewhere; what it would do is told all the same.
        var study = AlteredStudy.Read("anatolia", change).Study;
        Assert.NotNull(study);
        var sitings = new Sitings(study, ShippedCatalogue.Value.Resolve(FigureDraw.Nominal), Ground);
        return StudyConditions.Of(study, new DrawnStudy(study, ShippedCatalogue.Value, FigureDraw.Nominal, sitings, Ground, []));
    }
}
