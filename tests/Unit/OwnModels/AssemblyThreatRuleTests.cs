using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.OwnModels;
using Parapet.OwnModels.Assemblies;
using Xunit;

namespace Parapet.Tests.Unit.OwnModels;

/// <summary>The wall before an assembly of one's own is that before the built-in commander: whatever sees truth is refused by name.</summary>
public sealed class AssemblyThreatRuleTests
{
    [Theory]
    [InlineData("Parapet.Sensing.dll", "Parapet.Flight")]
    [InlineData("Parapet.Judging.dll", "Parapet.Record")]
    [InlineData("Parapet.Simulation.dll", "Parapet.Record")]
    [InlineData("Parapet.Fusion.dll", "Parapet.Tracking")]
    public void An_assembly_that_references_what_sees_truth_or_works_for_others_is_refused(string file, string _)
    {
        var refused = Refused(file);
        Assert.StartsWith($"{file} references Parapet.", refused, StringComparison.Ordinal);
        Assert.EndsWith("Parapet.Foundation, Parapet.Messages, Parapet.Earth, Parapet.BattleManagement alone, behind which no truth is seen", refused, StringComparison.Ordinal);
    }

    /// <summary>What references nothing forbidden itself, and brings along what does.</summary>
    [Fact]
    public void What_an_assembly_brings_along_is_behind_the_same_wall() =>
        Assert.Contains("references Parapet.", Refused("Parapet.Tests.Unit.dll"), StringComparison.Ordinal);

    [Fact]
    public void An_assembly_without_a_rule_is_refused() => Assert.Equal(
        "Parapet.Messages.dll has 0 public classes that are an IThreatRuleSource; one, that can be made without anything", Refused("Parapet.Messages.dll"));

    /// <summary>Each model sees what the built-in one in its place sees.</summary>
    [Fact]
    public void A_tracker_sees_the_room_of_trackers_and_a_commanders_rule_its_own()
    {
        Assert.EndsWith("has 0 public classes that are an ITrackKeeperSource; one, that can be made without anything", Assert.Throws<OwnModelException>(
            () => AssemblyTrackers.Open(AppContext.BaseDirectory, "Parapet.Tracking.dll")).Message, StringComparison.Ordinal);
        Assert.EndsWith("Parapet.Earth, Parapet.Tracking alone, behind which no truth is seen", Assert.Throws<OwnModelException>(
            () => AssemblyTrackers.Open(AppContext.BaseDirectory, "Parapet.OwnModels.dll")).Message, StringComparison.Ordinal);
        Assert.EndsWith("Parapet.Earth, Parapet.BattleManagement alone, behind which no truth is seen", Assert.Throws<OwnModelException>(
            () => AssemblyFireRules.Open(AppContext.BaseDirectory, "Parapet.Fusion.dll")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_refused()
    {
        Assert.Contains("cannot be loaded", Refused("Parapet.Tests.Unit.runtimeconfig.json"), StringComparison.Ordinal);
        Assert.Contains("cannot be loaded", Refused("no-such.dll"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN, 0, "worth NaN")]
    [InlineData(double.PositiveInfinity, 0, "worth Infinity; a finite number of 0 or more")]
    [InlineData(1, 9, "asset 9; -1 for none, or a number from 0 to 2")]
    public void What_no_rule_may_find_is_told_with_what_is_allowed(double worth, int asset, string fault) =>
        Assert.StartsWith(fault, ThreatLimits.Fault(new(asset, worth, Instant.FromSeconds(5), false, Length.Zero), 3), StringComparison.Ordinal);

    [Fact]
    public void A_threat_within_its_limits_passes()
    {
        Assert.Null(ThreatLimits.Fault(new Threat(2, 0, Instant.FromSeconds(-5), true, 4.Metres), 3));
        Assert.Null(ThreatLimits.Fault(Threat.None, 0));
    }

    private static string Refused(string file) => Assert.Throws<OwnModelException>(() => AssemblyThreatRules.Open(AppContext.BaseDirectory, file)).Message;
}
