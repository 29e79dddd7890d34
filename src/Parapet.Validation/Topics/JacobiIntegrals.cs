using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How well both integrators keep the energy of a coasting missile in the turning frame.</summary>
internal sealed class JacobiIntegrals : ICheckedModel
{
    private const double LowestMetres = 160_000;
    private const double FixedStepSeconds = 3;
    private const double ToleranceMetres = 1e-7;

    public string Table => "trajectory/jacobi_integral";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var start = Start(row);
        yield return ("change_adaptive", Change(start, Adaptive(start)));
        yield return ("change_fixed", Change(start, Fixed(start)));
    }

    private static TargetState Start(ReferenceRow row)
    {
        var frame = LocalFrame.At(Geodetic.FromDegrees(row.Number("latitude_deg"), 35, LowestMetres));
        var (sin, cos) = Math.SinCos(row.Number("elevation_deg") * (Math.PI / 180));
        var (east, north) = Math.SinCos(row.Number("azimuth_deg") * (Math.PI / 180));
        var speed = row.Number("speed_m_s");
        return new(frame.Origin, frame.ToEcef(new Velocity<Enu>(speed * cos * east, speed * cos * north, speed * sin)));
    }

    private static IEnumerable<TargetState> Fixed(TargetState state)
    {
        var body = new FallingBody(GravityField.Wgs84Rotating, double.PositiveInfinity);
        for (var next = body.Step(state, FixedStepSeconds, default); IsHigh(next); next = body.Step(next, FixedStepSeconds, default))
        {
            yield return next;
        }
    }

    private static IEnumerable<TargetState> Adaptive(TargetState state)
    {
        var method = new DormandPrince<Fall>(default, ToleranceMetres, 0, state);
        while (IsHigh(method.State))
        {
            method.Step(double.MaxValue);
            yield return method.State;
        }
    }

    private static bool IsHigh(in TargetState state) => Wgs84.ToGeodetic(state.Position).Height.Metres >= LowestMetres;

    private static double Change(TargetState start, IEnumerable<TargetState> states)
    {
        var before = Integral(start);
        return states.Max(state => Math.Abs(Integral(state) / before - 1));
    }

    private static double Integral(TargetState state) => GravityField.Wgs84Rotating.JacobiIntegral(state.Position, state.Velocity);

    private readonly struct Fall : IAcceleration
    {
        public Vector<Ecef> At(double seconds, in Position<Ecef> position, in Velocity<Ecef> velocity) =>
            GravityField.Wgs84Rotating.Acceleration(position, velocity);
    }
}
