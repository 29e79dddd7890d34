using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Tests.Unit.Interop;

/// <summary>A scene made up for the writers: one of each thing, names that are hard to write, tracks that change their minds, and what crosses the antimeridian.</summary>
internal static class MadeScene
{
    /// <summary>A date with a leap year and a fraction behind it.</summary>
    public static readonly SceneClock Clock = new(new(2024, 2, 29, 23, 59, 58, 500, TimeSpan.Zero));

    public static readonly SceneId Target = new(SceneThing.Target, 0, 7);
    public static readonly SceneId Eastward = new(SceneThing.Target, 0, 8);
    public static readonly SceneId Round = new(SceneThing.Round, 0, 3);
    public static readonly SceneId Track = new(SceneThing.Track, 2, 40, 5);
    public static readonly SceneId Radar = new(SceneThing.Radar, 0, 1);
    public static readonly SceneId Unit = new(SceneThing.FireUnit, 0, 1);
    public static readonly SceneId Asset = new(SceneThing.Asset, 0, 0);

    public const string HardName = "Kürecik <&\"'>, a=b|c\\d\n\u0001\uD83D\uDE80 end";

    public static Instant End => Instant.FromSeconds(700);

    public static SceneHead Head { get; } = new(
        new RunDeclared(Instant.Start, "made <up> & \"quoted\"", "option, one", 2017, 3, 14, "0.2.0", "abc"),
        [new NodeDeclared(Instant.Start, new(2), NodeRole.Centre, "Centre & sons", "", 0)],
        [new NodeDeclared(Instant.Start, new(2), NodeRole.Centre, "Centre & sons", "", 0)]);

    public static ImmutableArray<SceneItem> Items { get; } = [.. Made().OrderBy(item => item.Time)];

    /// <summary>Those that a reader should see: not the one behind the end of the round.</summary>
    public static IEnumerable<SceneState> StatesOf(SceneId id) => Items.OfType<SceneState>().Where(state => state.Id == id && (id != Round || state.Time < Instant.FromSeconds(340.5)));

    public static void Tell(ISceneWriter writer)
    {
        writer.Begin(Head);
        foreach (var item in Items)
        {
            writer.Write(item);
        }

        writer.End(End);
    }

    public static byte[] Written(Func<Stream, SceneClock, ISceneWriter> open)
    {
        using var stream = new MemoryStream();
        Tell(open(stream, Clock));
        return stream.ToArray();
    }

    /// <summary>A covariance with given spreads east, north and up, in metres.</summary>
    public static StateCovariance Spread(Position<Ecef> place, double east, double north, double up)
    {
        var axes = LocalFrame.At(place).Rotation;
        var covariance = default(StateCovariance);
        for (var row = 0; row < 3; row++)
        {
            for (var column = row; column < 3; column++)
            {
                double Axis(Vector<Ecef> axis, int i) => i == 0 ? axis.X : i == 1 ? axis.Y : axis.Z;
                covariance.Set(row, column, east * east * Axis(axes.XAxis, row) * Axis(axes.XAxis, column) + north * north * Axis(axes.YAxis, row) * Axis(axes.YAxis, column) + up * up * Axis(axes.ZAxis, row) * Axis(axes.ZAxis, column));
            }
        }

        return covariance;
    }

    private static IEnumerable<SceneItem> Made()
    {
        yield return new SceneAppearance(Instant.Start, new(Asset) { Name = "Air base", Type = "asset", Side = SceneSide.Defender, Place = Geodetic.FromDegrees(37, 35.43, 72.5), Reach = 5.Kilometres });
        yield return new SceneAppearance(Instant.Start, new(Unit) { Name = "Battery 1", Type = "battery", Side = SceneSide.Defender, Place = Geodetic.FromDegrees(-36.9, 35.4, 60), Boresight = Azimuth.FromDegrees(135), SectorWidth = Angle.FromDegrees(120) });
        yield return new SceneAppearance(Instant.Start, new(Radar) { Name = HardName, Type = "radar", Side = SceneSide.Defender, Place = Geodetic.FromDegrees(38.35, 179.5, 2100.25), Parent = Unit, Reach = 300.Kilometres, Boresight = Azimuth.FromDegrees(90), SectorWidth = Angle.FromDegrees(120) });
        yield return new SceneEvent(Instant.FromSeconds(30), SceneEventKind.Radiation, Radar, null, nameof(EmitterStatus.Silent));
        yield return new SceneEvent(Instant.FromSeconds(60), SceneEventKind.Radiation, Radar, null, nameof(EmitterStatus.Emitting));
        foreach (var item in (IEnumerable<SceneItem>)[.. Flight(Target, TargetClass.Bomber, SceneSide.Attacker, 36, 36, 0), .. Flight(Eastward, TargetClass.CivilAircraft, SceneSide.Civil, -10, 178, 20), .. Believed()])
        {
            yield return item;
        }

        yield return new SceneEvent(Instant.FromSeconds(300), SceneEventKind.Ordered, Unit, Track, "2 at T5-40", At(36, 36, 300).Position);
        yield return new SceneAppearance(Instant.FromSeconds(305), new(Round) { Name = "round 3", Type = "interceptor", Side = SceneSide.Defender, Parent = Unit });
        yield return new SceneEvent(Instant.FromSeconds(305), SceneEventKind.Launched, Round, Track, "round 3 at T5-40");
        for (var second = 305; second <= 340; second++)
        {
            var (position, velocity) = At(36.5, 36.5, second);
            yield return new SceneState(Instant.FromSeconds(second), Round, position, velocity);
        }

        yield return new SceneEvent(Instant.FromSeconds(340.5), SceneEventKind.RoundEnded, Round, Target, "Hit", At(36, 36, 340.5).Position);
        yield return new SceneEnd(Instant.FromSeconds(340.5), Round);

        // The last step of a round is told behind its end, as records do.
        yield return new SceneState(Instant.FromSeconds(341), Round, At(36.5, 36.5, 341).Position, At(36.5, 36.5, 341).Velocity);
        yield return new SceneEvent(Instant.FromSeconds(345), SceneEventKind.Judged, Unit, Track, "killed");
        yield return new SceneEvent(Instant.FromSeconds(640), SceneEventKind.Killed, Target, Unit, "Killed");
        yield return new SceneEnd(Instant.FromSeconds(640), Target);
    }

    private static IEnumerable<SceneItem> Flight(SceneId id, TargetClass kind, SceneSide side, double latitude, double longitude, double begins)
    {
        yield return new SceneAppearance(Instant.FromSeconds(begins), new(id) { Name = $"{kind} {id.Number}", Type = "aircraft", Side = side, Class = kind });
        for (var second = begins; second <= 630; second += 5)
        {
            var (position, velocity) = At(latitude, longitude, second);
            yield return new SceneState(Instant.FromSeconds(second), id, position, velocity);
        }
    }

    private static IEnumerable<SceneItem> Believed()
    {
        var first = true;
        for (var second = 100.0; second <= 500; second += 5)
        {
            // Dropped for a while, and found again under its number.
            if (second is > 200 and < 250)
            {
                if (!first)
                {
                    yield return new SceneEnd(Instant.FromSeconds(second), Track);
                    first = true;
                }

                continue;
            }

            if (first)
            {
                yield return new SceneAppearance(Instant.FromSeconds(second), new(Track) { Name = "T5-40", Type = "Centre & sons", Side = SceneSide.Unknown });
                first = false;
            }

            var (position, velocity) = At(36.001, 36.002, second);
            yield return new SceneState(Instant.FromSeconds(second), Track, position, velocity)
            {
                Belief = new(
                    second < 150 ? StandardIdentity.Unknown : second < 400 ? StandardIdentity.Hostile : StandardIdentity.AssumedFriend,
                    second < 180 ? TargetCategory.Unknown : TargetCategory.Aircraft,
                    Spread(position, 100, 50, 20 + second), second > 450 ? TrackStatus.Coasted : TrackStatus.Confirmed, Instant.FromSeconds(second - 1.5)),
            };
        }

        yield return new SceneEnd(Instant.FromSeconds(510), Track);
    }

    /// <summary>Eastward at 240 m/s on an arc that climbs and falls.</summary>
    private static (Position<Ecef> Position, Velocity<Ecef> Velocity) At(double latitude, double longitude, double second)
    {
        Position<Ecef> Place(double at) => Wgs84.ToEcef(new(
            Angle.FromDegrees(latitude + 0.05 * Math.Sin(at / 200)), Angle.FromDegrees(Math.IEEERemainder(longitude + 0.0027 * at * 1.6, 360)), Length.FromMetres(9000 + 20 * at - 0.02 * at * at)));
        var step = Place(second + 0.01) - Place(second - 0.01);
        return (Place(second), new(step.X / 0.02, step.Y / 0.02, step.Z / 0.02));
    }
}
