using Parapet.Earth.Propagation.Attenuation;
using Parapet.Earth.Propagation.Refraction;
using Xunit;

namespace Parapet.Tests.Unit.Earth.Propagation;

public sealed class RefractedRayTests
{
    private static readonly Length Radius = Length.FromMetres(6_371_000);

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(5)]
    [InlineData(90)]
    public void In_vacuum_the_ray_is_straight(double degrees)
    {
        var (low, high) = (Radius.Metres + 20, Radius.Metres + 30_000);
        var ray = new RefractedRay(new(0, 7.Kilometres), 20.Metres, degrees.Degrees, Radius);
        var climb = Length.FromMetres(high - low);
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        var straight = Math.Sqrt(high * high - low * low * cosine * cosine) - low * sine;
        Assert.Equal(1, ray.PathLength(climb).Metres / straight, 1e-8);
        Assert.Equal(Math.Acos(low * cosine / high) - degrees * Math.PI / 180, ray.GroundRange(climb, Radius) / Radius, 1e-10);
        Assert.Equal(0, ray.Bending(climb).Radians);
    }

    [Fact]
    public void Bending_is_what_the_angles_at_both_ends_leave_over()
    {
        // In the plane of the ray: bending = elevation at the start + angle at the earth's centre - elevation at the end.
        var atmosphere = ExponentialAtmosphere.Crpl(313);
        var ray = new RefractedRay(atmosphere, Length.Zero, 1.Degrees, Radius);
        var climb = 20.Kilometres;
        double Index(double metres) => 1 + 1e-6 * atmosphere.At(Length.FromMetres(metres));
        var end = Math.Acos(Index(0) * Radius.Metres * Math.Cos(Math.PI / 180) / (Index(20_000) * (Radius.Metres + 20_000)));
        var centre = ray.GroundRange(climb, Radius) / Radius;
        Assert.Equal(Math.PI / 180 + centre - end, ray.Bending(climb).Radians, 1e-10);
    }

    [Fact]
    public void Near_the_ground_the_exponential_atmosphere_bends_as_an_earth_of_four_thirds()
    {
        // 313 N-units that fall off with 7 km bend by 1.402; the rule of thumb says 1.333.
        Assert.Equal(1.40, ExponentialAtmosphere.Crpl(313).EffectiveEarthFactor(Radius), 0.01);
    }

    [Fact]
    public void A_ray_that_turns_before_its_height_is_refused()
    {
        var ray = new RefractedRay(ExponentialAtmosphere.Mean, 1.Kilometres, Angle.FromDegrees(-0.1), Radius);
        Assert.Throws<ArgumentOutOfRangeException>(() => ray.PathLength(Length.FromMetres(-900)));
    }

    [Fact]
    public void Refractivity_of_the_reference_air_at_the_ground()
    {
        // 77.6 * 1013.25 / 288.15 of the dry air, and the vapour's 72 e / T + 3.75e5 e / T^2 with e = 7.5 * 288.15 / 216.7 hPa.
        var air = MoistAir.Reference(Length.Zero, MoistAir.ReferenceWaterVapour);
        Assert.Equal(272.87 + 2.492 + 45.04, RadioRefractivity.Of(air), 0.02);
    }
}
