using Parapet.Flight.Signatures;

namespace Parapet.Flight.Targets;

/// <summary>
/// Light objects that a ballistic missile releases above the air and that fly with its warhead until the air holds them back:
/// generic, by number, mass over area and echo alone.
/// </summary>
public sealed record LightObjectsDescription
{
    /// <summary>Single bodies, such as balloons; 0 where there is only chaff.</summary>
    public required int Bodies { get; init; }

    /// <summary>Of one body: mass over drag coefficient times area, in kg/m2.</summary>
    public required double BallisticCoefficient { get; init; }

    /// <summary>How large one body looks.</summary>
    public required SignatureDescription Signature { get; init; }

    /// <summary>Let go after thrust has ended, where the missile first passes this height on its way up; a missile that never does releases nothing.</summary>
    public required Length ReleaseHeight { get; init; }

    /// <summary>The greatest speed with which a body leaves the warhead, to any side.</summary>
    public required Speed Separation { get; init; }

    /// <summary>What a radar can learn of an object's kind.</summary>
    public required FeatureDescription Features { get; init; }

    /// <summary>A cloud of chaff about the warhead; null for none.</summary>
    public ChaffDescription? Chaff { get; init; }
}
