using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Targets;

namespace Parapet.Catalogue.Entries;

/// <summary>What a ballistic missile releases above the air as its file gives it.</summary>
public sealed record LightObjectsEntry
{
    [Description("Single light bodies beside the warhead; 0 where there is chaff alone."), Allowed("[0, 30]")]
    public required Figure<int> Bodies { get; init; }

    [Description("Of one body: mass over drag coefficient times area."), Allowed("[0.05 kg/m2, 400 kg/m2]")]
    public required Figure<AreaDensity> BallisticCoefficient { get; init; }

    [Description("How large one body looks.")]
    public required SignatureEntry Signature { get; init; }

    [Description("Released on the way up, after thrust has ended, at this height or higher; a missile that stays lower releases nothing."), Allowed("[80 km, 1000 km]")]
    public required Figure<Length> ReleaseHeight { get; init; }

    [Description("The greatest speed with which a body leaves the warhead, to any side."), Allowed("[0 m/s, 100 m/s]")]
    public required Figure<Speed> Separation { get; init; }

    [Description("What radars can learn of an object's kind above the air.")]
    public required FeatureEntry Features { get; init; }

    [Description("A cloud of chaff about the warhead; left out where there is none.")]
    public ChaffEntry? Chaff { get; init; }

    /// <summary>The objects that a draw gives, coefficients in kg/m2.</summary>
    public LightObjectsDescription In(FigureDraw draw) => new()
    {
        Bodies = Bodies.In(draw),
        BallisticCoefficient = BallisticCoefficient.In(draw).KilogramsPerSquareMetre,
        Signature = Signature.In(draw),
        ReleaseHeight = ReleaseHeight.In(draw),
        Separation = Separation.In(draw),
        Features = Features.In(draw),
        Chaff = Chaff?.In(draw),
    };
}
