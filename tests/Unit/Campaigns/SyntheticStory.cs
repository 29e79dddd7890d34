using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Studies.Deployment;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>A made-up replication told in places.</summary>
internal static class SyntheticStory
{
    private static readonly (string Name, double Latitude, double Longitude)[] Assets =
    [
        ("Ankara", 39.93, 32.86), ("Adana", 37.0, 35.33), ("Istanbul", 41.01, 28.98), ("Izmir", 38.42, 27.14),
        ("Malatya", 38.35, 38.31), ("Diyarbakir", 37.91, 40.24), ("Konya", 37.87, 32.48), ("Kurecik", 38.33, 37.78),
    ];

    public static ReplicationStory Create(int option)
    {
        var stream = new RandomSource(5, 0).Stream(Purpose.Test, 1);
        var paths = ImmutableArray.CreateBuilder<StoryPath>();
        var intercepts = ImmutableArray.CreateBuilder<StoryIntercept>();
        var impacts = ImmutableArray.CreateBuilder<StoryImpact>();
        for (var index = 0; index < 56; index++)
        {
            var threat = (TargetClass)(index % 9);
            var asset = Assets[stream.NextIndex(Assets.Length)];
            var bearing = stream.NextUniform(1.5, 4.2);
            var reach = threat.IsBallistic ? stream.NextUniform(5, 9) : stream.NextUniform(3, 6);
            var killed = threat.IsThreat && stream.NextBernoulli(0.75);
            var last = killed ? stream.NextUniform(0.55, 0.97) : 1;
            var bend = stream.NextUniform(-0.6, 0.6);
            var points = Enumerable.Range(0, 25).Select(step => Place(step / 24.0 * last)).ToImmutableArray();
            paths.Add(new(threat, threat.IsThreat ? killed ? TargetFate.Killed : TargetFate.HitAsset : null, Instant.FromSeconds(60 * paths.Count), Instant.FromSeconds(60 * paths.Count + 400), points));
            if (killed)
            {
                intercepts.Add(new(threat, points[^1], true, "Patriot battery 1"));
            }
            else if (threat.IsThreat)
            {
                impacts.Add(new(threat, points[^1], asset.Name));
                intercepts.Add(new(threat, points[^3], false, "SAMP/T battery 1"));
            }

            Geodetic Place(double done) => Geodetic.FromDegrees(
                asset.Latitude + (1 - done) * reach * Math.Cos(bearing) * 0.8 + bend * Math.Sin(Math.PI * done),
                asset.Longitude + (1 - done) * reach * Math.Sin(bearing) + bend * Math.Sin(Math.PI * done),
                threat.IsBallistic ? 4e5 * done * (1 - done) : 8000);
        }

        return new()
        {
            Option = option, Draw = 3, Replication = 11,
            Sites =
            [
                Site("Patriot battery 1", "Patriot", SiteKind.FireUnit, 37.1, 35.2, 150, 135, 120),
                Site("Patriot battery 2", "Patriot", SiteKind.FireUnit, 39.8, 32.6, 150, 150, 120),
                Site("THAAD battery", "THAAD", SiteKind.FireUnit, 37.9, 34.2, 200, 125, 120),
                Site("SAMP/T battery 1", "SAMP/T", SiteKind.FireUnit, 38.2, 38.1, 100, 0, 360),
                Site("SAMP/T battery 2", "SAMP/T", SiteKind.FireUnit, 40.8, 29.3, 100, 0, 360),
                Site("Kurecik", "AN/TPY-2", SiteKind.Radar, 38.33, 37.78, 600, 120, 120),
                Site("E-7T", "E-7T", SiteKind.Airborne, 38.6, 33.6, 370, 0, 360),
            ],
            Assets = [.. Assets.Select((asset, index) => new StoryAsset(asset.Name, Geodetic.FromDegrees(asset.Latitude, asset.Longitude), 8.Kilometres, index % 3))],
            Paths = paths.ToImmutable(),
            Intercepts = intercepts.ToImmutable(),
            Impacts = impacts.ToImmutable(),
        };
    }

    private static StorySite Site(string name, string system, SiteKind kind, double latitude, double longitude, double range, double boresight, double width)
    {
        double[] heights = [100, 1000, 10_000];
        return new(
            name, system, kind, Geodetic.FromDegrees(latitude, longitude), kind == SiteKind.Airborne ? "smooth earth" : "ETOPO5, 9 km",
            [new(Azimuth.FromDegrees(boresight), Angle.FromDegrees(width), range.Kilometres)],
            [.. heights.Select(height => new CoverageRing(height.Metres, Ring(height)))]);

        ImmutableArray<Geodetic> Ring(double height)
        {
            var reach = Math.Min(range, 4.12 * (Math.Sqrt(height) + Math.Sqrt(kind == SiteKind.Airborne ? 9000 : 20)));
            return [.. Enumerable.Range(0, 72).Select(step =>
            {
                var bearing = step * 5 * Math.PI / 180;
                var off = Math.Abs(Math.IEEERemainder(step * 5 - boresight, 360));
                var seen = off > width / 2 ? 0.02 : reach * (0.85 + 0.15 * Math.Sin(3 * bearing + latitude));
                return Geodetic.FromDegrees(latitude + seen / 111 * Math.Cos(bearing), longitude + seen / 111 / Math.Cos(latitude * Math.PI / 180) * Math.Sin(bearing));
            })];
        }
    }
}
