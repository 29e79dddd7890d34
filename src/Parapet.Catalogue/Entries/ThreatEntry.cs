using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;

namespace Parapet.Catalogue.Entries;

/// <summary>A threat, a friendly or a civil aircraft as its file gives it.</summary>
public sealed record ThreatEntry : Entry
{
    [Description("What it is in truth.")]
    public required TargetClass Class { get; init; }

    [Description("The year from which such a thing is known to have been used; no threat set of an earlier year may hold it. Left out for what is older than every study."), Allowed("[1940, 2100]")]
    public Figure<int>? FirstUsed { get; init; }

    [Description("How large it looks to a radar.")]
    public required SignatureEntry Signature { get; init; }

    [Description("Limits of flight, for everything that flies on wings.")]
    public AirframeEntry? Airframe { get; init; }

    [Description("Flight of a ballistic missile.")]
    public BallisticEntry? Ballistic { get; init; }

    [Description("The noise jammer that it carries, where it carries one.")]
    public JammerEntry? Jammer { get; init; }

    [Description("The deceiving jammer that it carries, where it carries one: it leads radars' gates away from it.")]
    public DeceiverEntry? Deceiver { get; init; }

    [Description("How it homes on a radar's radiation, where it does.")]
    public HomingEntry? Homing { get; init; }

    [Description("What makes it look like what it imitates, where it carries no warhead and flies to be shot at; left out for what does harm.")]
    public DecoyEntry? Decoy { get; init; }

    [Description("What it answers an interrogator with, for friendly and civil aircraft.")]
    public TransponderEntry? Transponder { get; init; }

    [Description("The data-link terminal over which it tells its own place, where it carries one.")]
    public TerminalEntry? Terminal { get; init; }

    [Description("Cost of one."), Allowed("[0 USD, 5 billion USD]")]
    public required Figure<Money> UnitCost { get; init; }

    [Description("How it finds its way, where the defence's jamming could take that from it; left out for what no jamming leads astray.")]
    public NavigationEntry? Navigation { get; init; }

    public override void Check(Node node, Problems problems)
    {
        base.Check(node, problems);
        if (Navigation is not null && (Class.IsBallistic || !Class.IsThreat))
        {
            problems.Add(node.Field("navigation")!, $"'navigation' of {Names.Of(Class)}", "none but of a threat on wings");
        }

        if (Navigation is { Tolerance: null, ControlLoss: null })
        {
            problems.Add(node.Field("navigation")!, "'navigation' without 'tolerance' and without 'controlLoss'", "at least one of the two: what jamming could take");
        }

        if (Jammer is not null)
        {
            Once(node.Field("jammer")!.Field("bands")!, Jammer.Bands.Select(band => Names.Of(band)), field: "", problems);
        }

        if (Deceiver is not null)
        {
            Once(node.Field("deceiver")!.Field("bands")!, Deceiver.Bands.Select(band => Names.Of(band)), field: "", problems);
        }

        if (Deceiver is not null && !Class.IsThreat)
        {
            problems.Add(node.Field("deceiver")!, $"'deceiver' of {Names.Of(Class)}", "none but of a threat");
        }

        if (Homing is not null && (Class.IsBallistic || !Class.IsThreat))
        {
            problems.Add(node.Field("homing")!, $"'homing' of {Names.Of(Class)}", "none but of a threat that steers to its aim");
        }

        if (Decoy is not null && (Class.IsBallistic || !Class.IsThreat || Homing is not null))
        {
            problems.Add(node.Field("decoy")!, $"'decoy' of {Names.Of(Class)}{(Homing is null ? "" : " with 'homing'")}", "none but of a threat on wings, which strikes nothing: without 'homing'");
        }

        if (Airframe is not null == Class.IsBallistic || Ballistic is not null != Class.IsBallistic)
        {
            problems.Add(node, $"{Names.Of(Class)} {(Airframe is null ? "without" : "with")} 'airframe', {(Ballistic is null ? "without" : "with")} 'ballistic'",
                Class.IsBallistic ? "'ballistic' alone" : "'airframe' alone");
        }
    }

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => In(draw);

    /// <summary>How large it looks in a draw, with what a decoy adds to its echo.</summary>
    public SignatureDescription SignatureIn(FigureDraw draw) => Decoy?.In(Signature, draw) ?? Signature.In(draw);

    /// <summary>The target that a draw gives. Without a transponder it answers in no mode.</summary>
    public TargetDescription In(FigureDraw draw) => new()
    {
        Id = Id,
        Name = Name,
        Class = Class,
        Signature = SignatureIn(draw),
        IsDecoy = Decoy is not null,
        Jammer = Jammer?.In(draw),
        Deceiver = Deceiver?.In(draw),
        Homing = Homing?.In(draw),
        Airframe = Airframe?.In(draw),
        Ballistic = Ballistic?.In(draw),
        Features = Ballistic?.LightObjects?.Features.In(draw),
        TransponderModes = Transponder?.Modes ?? IffModes.None,
        TransponderAvailability = Transponder?.Availability.In(draw) ?? Ratio.One,
        CombatModes = Transponder?.Combat,
        Terminal = Terminal?.In(draw),
        Navigation = Navigation?.In(draw),
        UnitCost = UnitCost.In(draw),
    };
}
