using Parapet.Flight.Signatures;

namespace Parapet.Flight.Targets;

/// <summary>A kind of target. Exactly one of <see cref="Airframe"/> and <see cref="Ballistic"/> is given.</summary>
public sealed record TargetDescription
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required TargetClass Class { get; init; }

    public required SignatureDescription Signature { get; init; }

    public AirframeDescription? Airframe { get; init; }

    public BallisticDescription? Ballistic { get; init; }

    public required Money UnitCost { get; init; }
}
