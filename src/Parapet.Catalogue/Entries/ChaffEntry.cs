using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;

namespace Parapet.Catalogue.Entries;

/// <summary>A cloud of chaff as its missile's file gives it.</summary>
public sealed record ChaffEntry
{
    [Description("Of the whole cloud.")]
    public required SignatureEntry Signature { get; init; }

    [Description("Of one reflector: mass over drag coefficient times area."), Allowed("[0.001 kg/m2, 10 kg/m2]")]
    public required Figure<AreaDensity> BallisticCoefficient { get; init; }

    [Description("How fast the cloud grows: the standard deviation of the reflectors' places along each axis, over time."), Allowed("[0.01 m/s, 100 m/s]")]
    public required Figure<Speed> Spreading { get; init; }

    /// <summary>The cloud that a draw gives, its coefficient in kg/m2.</summary>
    public ChaffDescription In(FigureDraw draw) => new()
    {
        Signature = Signature.In(draw),
        BallisticCoefficient = BallisticCoefficient.In(draw).KilogramsPerSquareMetre,
        Spreading = Spreading.In(draw),
    };
}
