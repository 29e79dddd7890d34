using Parapet.Foundation.Randomness;

namespace Parapet.Flight.Targets;

/// <summary>How one flight weaves, laid down beforehand.</summary>
/// <param name="Phase">Of the weave at launch, in [0, 360) degrees.</param>
/// <param name="Roll">Of the plane that it weaves in, about the path: 0 for one to the sides, 90 degrees for one up and down.</param>
public readonly record struct ManoeuvrePlan(Angle Phase, Angle Roll)
{
    /// <summary>Phase and plane, each as likely as any other.</summary>
    public static ManoeuvrePlan Draw(ref RandomStream stream)
    {
        var phase = Angle.FromDegrees(stream.NextUniform(0, 360));
        return new(phase, Angle.FromDegrees(stream.NextUniform(0, 180)));
    }
}
