using Parapet.Flight.Navigation;
using Parapet.Flight.Signatures;
using Parapet.Messages;

namespace Parapet.Flight.Targets;

/// <summary>A kind of target. Exactly one of <see cref="Airframe"/> and <see cref="Ballistic"/> is given.</summary>
public sealed record TargetDescription
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required TargetClass Class { get; init; }

    public required SignatureDescription Signature { get; init; }

    /// <summary>The noise jammer that it carries, where it carries one.</summary>
    public JammerDescription? Jammer { get; init; }

    /// <summary>The deceiving jammer that it carries, where it carries one.</summary>
    public DeceiverDescription? Deceiver { get; init; }

    /// <summary>Null for a ballistic missile.</summary>
    public AirframeDescription? Airframe { get; init; }

    /// <summary>Null for what flies on wings.</summary>
    public BallisticDescription? Ballistic { get; init; }

    /// <summary>What it can answer an interrogator with; nothing for a missile or drone.</summary>
    public IffModes TransponderModes { get; init; }

    /// <summary>What it answers with in combat; as everywhere where it is null.</summary>
    public IffModes? CombatModes { get; init; }

    /// <summary>Chance that its transponder works on a flight.</summary>
    public Ratio TransponderAvailability { get; init; } = Ratio.One;

    /// <summary>The data-link terminal that it carries, where it carries one.</summary>
    public TerminalDescription? Terminal { get; init; }

    /// <summary>How it homes on radiation, where it does.</summary>
    public EmitterHoming? Homing { get; init; }

    /// <summary>How it finds its way, where jamming could take that from it; null for what no jamming leads astray.</summary>
    public NavigationDescription? Navigation { get; init; }

    /// <summary>Whether it carries no warhead: it flies to be shot at, and what it ends on is not hit. Nothing that senses or decides is told.</summary>
    public bool IsDecoy { get; init; }

    /// <summary>What a radar can learn of its kind above the air, where a missile and what it releases are told apart so; null for all else.</summary>
    public FeatureDescription? Features { get; init; }

    /// <summary>How it spreads, where it is a cloud of chaff and not a body.</summary>
    public ChaffDescription? Chaff { get; init; }

    /// <summary>Of one target.</summary>
    public required Money UnitCost { get; init; }
}
