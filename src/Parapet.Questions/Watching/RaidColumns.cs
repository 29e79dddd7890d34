using System.Collections.Immutable;
using System.Text.Json;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Questions.Json;
using Parapet.Record.Entries;

namespace Parapet.Questions.Watching;

/// <summary>Puts a raid into a head and columns of numbers.</summary>
internal sealed class RaidColumns(RaidRecord record, RaidScene scene, LinkTraffic traffic)
{
    private const byte None = byte.MaxValue;

    private static readonly JsonSerializerOptions Style = new(AnswerJson.Style) { WriteIndented = false };

    private readonly ColumnFile _file = new();
    private readonly RaidChains _chains = new(record.Story);

    public byte[] ToBytes()
    {
        var movers = Movers();
        AddLinks();
        return _file.ToBytes(JsonSerializer.SerializeToUtf8Bytes(Head(movers), Style));
    }

    private RaidHead Head(ImmutableArray<HeadMover> movers)
    {
        var cast = record.Story.Cast;
        var places = record.NodePlaces();
        return new()
        {
            Study = cast.Run?.Study ?? "",
            Option = cast.Run?.Option ?? "",
            Replication = cast.Run?.Replication ?? 0,
            Seed = cast.Run?.Seed ?? 0,
            IsKept = record.IsKept,
            HasMessages = !record.IsKept,
            EndSeconds = scene.Ends.Seconds,
            Posts = [.. cast.Nodes.Select(node => Post(node, places))],
            Assets = [.. cast.Assets.Select(asset => new HeadAsset(asset.Asset, asset.Name, asset.Place.Latitude.Degrees, asset.Place.Longitude.Degrees, asset.Radius.Metres, asset.Value))],
            Units = [.. cast.Units.Select(Unit)],
            Radars = [.. cast.Sensors.Select(Radar)],
            Links = [.. traffic.Links.Select(link => new HeadLink(link.From.Value, link.To.Value, link.Carries))],
            Targets = [.. record.Story.Outcomes.Select(Target)],
            Movers = movers,
            Events = [.. scene.Events.Select(Event)],
            Columns = _file.Columns,
        };
    }

    private static HeadPost Post(NodeDeclared node, ImmutableDictionary<NodeId, Geodetic> places)
    {
        Geodetic? place = places.TryGetValue(node.Node, out var known) ? known : null;
        return new(node.Node.Value, node.Name, node.System, node.Role, place?.Latitude.Degrees, place?.Longitude.Degrees);
    }

    private HeadUnit Unit(FireUnitDeclared unit)
    {
        var post = record.Story.Cast.Nodes.FirstOrDefault(node => node.Node == unit.Post);
        return new(
            unit.Unit.Value, unit.Name, unit.Post.Value, post.System ?? "", unit.EngagementRadar.Value, unit.Place.Latitude.Degrees, unit.Place.Longitude.Degrees,
            unit.Boresight.Degrees, unit.SectorWidth.Degrees, [.. record.Story.Cast.RoundsOf(unit.Unit).Select(round => new HeadRound(round.Type, round.Name, round.Ready))]);
    }

    private static HeadRadar Radar(SensorDeclared radar)
    {
        var place = Wgs84.ToGeodetic(radar.Antenna);
        return new(
            radar.Sensor.Value, radar.Name, radar.Type, radar.Post.Value, radar.IsAirborne, place.Latitude.Degrees, place.Longitude.Degrees, place.Height.Metres,
            radar.Boresight.Degrees, radar.SectorWidth.Degrees, radar.MaximumRange.Metres);
    }

    private HeadTarget Target(TargetOutcome outcome)
    {
        var declared = record.Story.Cast.Targets[outcome.Id.Value];
        return new(
            outcome.Id.Value, declared.Name, outcome.Class, outcome.Class.IsThreat, outcome.Fate, outcome.Ended.Seconds, outcome.Due.Seconds, outcome.Asset, declared.Aim,
            outcome.Launches, outcome.Cause?.Label, _chains.Of(outcome.Id));
    }

    private HeadEvent Event(SceneEvent told)
    {
        Geodetic? place = told.Place is { } at ? Wgs84.ToGeodetic(at) : null;
        return new(told.Time.Seconds, told.Kind, told.Subject.ToString(), told.Other?.ToString(), _chains.TargetOf(told.Subject) ?? _chains.TargetOf(told.Other), told.Text, place?.Latitude.Degrees, place?.Longitude.Degrees);
    }

    private ImmutableArray<HeadMover> Movers()
    {
        var movers = ImmutableArray.CreateBuilder<HeadMover>(scene.Movers.Count);
        var states = new List<RaidScene.Point>();
        foreach (var mover in scene.Movers)
        {
            var thing = mover.Thing;
            movers.Add(new(
                thing.Id.ToString(), thing.Id.Thing, thing.Name, thing.Type, thing.Id.Number, thing.Id.Holder, _chains.TargetOf(thing.Id),
                thing.Parent?.Number, thing.Side, states.Count, mover.States.Count, mover.Ends.Seconds));
            states.AddRange(mover.States);
        }

        _file.Add("state.seconds", states, state => (float)state.Time.Seconds);
        _file.Add("state.longitudeDegrees", states, state => (float)state.Place.Longitude.Degrees);
        _file.Add("state.latitudeDegrees", states, state => (float)state.Place.Latitude.Degrees);
        _file.Add("state.heightMetres", states, state => (float)state.Place.Height.Metres);
        _file.Add("state.speedMetresPerSecond", states, state => (float)state.Speed);
        _file.Add("state.courseDegrees", states, state => (float)state.Course);
        _file.Add("state.identity", states, state => state.Identity is { } identity ? (byte)identity : None);
        _file.Add("state.category", states, state => state.Category is { } category ? (byte)category : None);
        _file.Add("state.status", states, state => state.Status is { } status ? (byte)status : None);
        return movers.MoveToImmutable();
    }

    private void AddLinks()
    {
        _file.Add("link.seconds", traffic.States, state => (float)state.Time.Seconds);
        _file.Add("link.link", traffic.States, state => (ushort)state.Link);
        _file.Add("link.up", traffic.States, state => state.IsUp ? (byte)1 : (byte)0);
        _file.Add("message.sentSeconds", traffic.Messages, message => (float)message.Sent.Seconds);
        _file.Add("message.arrivesSeconds", traffic.Messages, message => (float)(message.Arrives?.Seconds ?? double.NaN));
        _file.Add("message.link", traffic.Messages, message => (ushort)message.Link);
    }
}
