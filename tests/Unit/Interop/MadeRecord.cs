using Parapet.Foundation.Frames;
using Parapet.Foundation.Quantities;
using Parapet.Foundation.Time;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Tests.Unit.Interop;

/// <summary>A short record made by hand: two posts, a unit, a radar, one threat with a track, and a round that kills it.</summary>
internal static class MadeRecord
{
    public static readonly NodeId Centre = new(7);
    public static readonly NodeId Post = new(8);

    /// <summary>The items that a writer is given, in their order.</summary>
    public static List<SceneItem> Items(SceneSelection selection, Action<IRecorder>? give = null) => Told(selection, give).Items;

    /// <summary>What a writer is told first.</summary>
    public static SceneHead Head(SceneSelection selection, Action<IRecorder> give) => Told(selection, give).Head!;

    private static Kept Told(SceneSelection selection, Action<IRecorder>? give)
    {
        var kept = new Kept();
        var reader = new SceneReader(kept, selection);
        (give ?? (into => Give(into)))(reader);
        reader.End();
        return kept;
    }

    public static void Give(IRecorder into)
    {
        GiveHead(into);
        var target = new TruthNumber(0);
        into.Take(new EmitterState(At(0), new(0), EmitterStatus.Emitting));

        // A path that began between two samples is told late.
        into.Take(new EmitterState(At(4), new(0), EmitterStatus.Emitting));
        into.Take(new TruthState(At(2), target, PlaceAt(2), Velocity));
        into.Take(new TruthState(At(5), target, PlaceAt(5), Velocity));
        into.Take(new PictureSampled(At(10), Centre, 1));
        into.Take(new PictureHeld(At(10), Centre, Track(10), StandardIdentity.Hostile, TargetCategory.CruiseMissile));
        into.Take(new PictureSampled(At(10), Post, 0));
        into.Take(new TruthState(At(10), target, PlaceAt(10), Velocity));
        into.Take(new Launched(At(11), Post, new(0), Number, new(0), Round: 0, InterceptorType: 0, Duration.FromSeconds(9)));
        for (var tenths = 110; tenths <= 200; tenths++)
        {
            into.Take(new RoundState(At(tenths / 10.0), 0, PlaceAt(tenths / 10.0), Velocity, SeekerLocked: false));
        }

        // The step of flight in which a round ends is noted before its end, which lies within it.
        into.Take(new RoundState(At(20.05), 0, PlaceAt(20.05), Velocity, SeekerLocked: true));
        into.Take(new RoundEnded(At(20), 0, Post, new(0), new(0), Number, target, RoundFate.Killed, Length.FromMetres(3), PlaceAt(20)));
        into.Take(new FateMet(At(20), target, TargetFate.Killed, Asset: -1, new(0)));
        into.Take(new PictureSampled(At(40), Centre, 0));
        into.Take(new RunEnded(At(40), AllDecided: true));
    }

    public static void GiveHead(IRecorder into)
    {
        into.Take(new RunDeclared(At(0), "made, up", "An \"option\"", 1, 0, 3, "1.2.3", "hash"));
        into.Take(new TargetDeclared(At(0), new(0), TargetClass.CruiseMissile, "cruise-missile", "Cruise missile 1", At(2), At(60), -1, DefencePart.None, Money.FromDollars(1), false, false, IffModes.None, IffModes.None, At(0), At(0)));
        into.Take(new SensorDeclared(At(0), new(0), "Radar, first", "96l6e", Post, false, Wgs84.ToEcef(Site), default, Angle.FromDegrees(360), Length.FromKilometres(300), IffModes.None));
        into.Take(new NodeDeclared(At(0), Post, NodeRole.FiringPost, "Battery", "s-400", 0));
        into.Take(new NodeDeclared(At(0), Centre, NodeRole.Centre, "Centre", "", 0));
        into.Take(new NodeDeclared(At(0), new(9), NodeRole.Gateway, "Gateway", "", 0));
        into.Take(new FireUnitDeclared(At(0), new(0), "Unit", Post, new(0), Site, default, Angle.FromDegrees(120)));
        into.Take(new RoundTypeDeclared(At(0), new(0), 0, "48n6e3", "48N6E3", 4, Money.FromDollars(1), Length.FromKilometres(120), 1));
        into.Take(new RoundTypeDeclared(At(0), new(0), 1, "48n6dm", "48N6DM", 4, Money.FromDollars(1), Length.FromKilometres(250), 1));
        into.Take(new AssetDeclared(At(0), 0, "City", Site, Length.FromKilometres(5), 1));
    }

    public static Geodetic Site { get; } = Geodetic.FromDegrees(39.9, 32.8, 900);

    public static TrackNumber Number { get; } = new(new(2), 40);

    public static Velocity<Ecef> Velocity { get; } = new(-200, 50, 25);

    public static Instant At(double seconds) => Instant.FromSeconds(seconds);

    public static Position<Ecef> PlaceAt(double seconds)
    {
        var begin = Wgs84.ToEcef(Geodetic.FromDegrees(38.2, 34.1, 500));
        return new(begin.X + Velocity.X * seconds, begin.Y + Velocity.Y * seconds, begin.Z + Velocity.Z * seconds);
    }

    private static TrackReport Track(double seconds)
    {
        var covariance = default(StateCovariance);
        for (var axis = 0; axis < 6; axis++)
        {
            covariance.Set(axis, axis, axis < 3 ? 2500 : 25);
        }

        return new()
        {
            Number = Number, Time = At(seconds), Status = TrackStatus.Confirmed, Motion = default, FirstPlot = At(3), LastPlot = At(seconds - 1), Iff = default,
            Position = PlaceAt(seconds), Velocity = Velocity, Covariance = covariance,
        };
    }

    private sealed class Kept : ISceneWriter
    {
        public List<SceneItem> Items { get; } = [];

        public SceneHead? Head { get; private set; }

        public void Begin(SceneHead head) => Head = head;

        public void Write(SceneItem item) => Items.Add(item);

        public void End(Instant time)
        {
        }
    }
}
