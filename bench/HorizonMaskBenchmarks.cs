using BenchmarkDotNet.Attributes;
using Parapet.Earth.Terrain;
using Parapet.Foundation.Randomness;

namespace Parapet.Bench;

/// <summary>A site among the Taurus mountains: making its mask, asking it, and what the same question costs as a ray.</summary>
public class HorizonMaskBenchmarks
{
    private const int Questions = 1024;
    private static readonly Length Reach = 400.Kilometres;

    private readonly (Azimuth Azimuth, Length Range, Length Height)[] _questions = Draw();
    private readonly LayeredElevation _elevation = new(ShippedRelief.Load());
    private readonly Geodetic _target = Geodetic.FromDegrees(39, 39).WithHeight(3.Kilometres);
    private Geodetic _antenna;
    private HorizonMask _mask = null!;

    [GlobalSetup]
    public void Build()
    {
        var place = Geodetic.FromDegrees(38.3, 38.1);
        _antenna = place.WithHeight(_elevation.HeightAt(place.Latitude, place.Longitude) + 20.Metres);
        _mask = MakeMask();
    }

    [Benchmark]
    public HorizonMask MakeMask() => HorizonMask.Build(_elevation, _antenna, Reach);

    [Benchmark(OperationsPerInvoke = Questions)]
    public int Sees()
    {
        var seen = 0;
        foreach (var (azimuth, range, height) in _questions)
        {
            seen += _mask.Sees(azimuth, range, height) ? 1 : 0;
        }

        return seen;
    }

    [Benchmark]
    public bool SingleRay() => LineOfSight.IsClear(_elevation, _antenna, _target);

    private static (Azimuth Azimuth, Length Range, Length Height)[] Draw()
    {
        var stream = new RandomSource(Seed: 2017, Replication: 0).Stream(Purpose.Test, entity: 1);
        var questions = new (Azimuth Azimuth, Length Range, Length Height)[Questions];
        foreach (ref var question in questions.AsSpan())
        {
            question = (
                Azimuth.FromDegrees(stream.NextUniform(0, 360)),
                stream.NextUniform(1, Reach.Kilometres).Kilometres,
                stream.NextUniform(0, 12).Kilometres);
        }

        return questions;
    }
}
