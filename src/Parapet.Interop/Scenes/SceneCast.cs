using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Interop.Scenes;

/// <summary>Who takes part, as the head of a record declares them, in the words of a scene.</summary>
internal sealed class SceneCast
{
    private readonly Dictionary<(FireUnitId, int), RoundTypeDeclared> _rounds = [];
    private readonly Dictionary<TruthNumber, TargetDeclared> _targets = [];
    private readonly Dictionary<FireUnitId, FireUnitDeclared> _units = [];
    private readonly List<NodeDeclared> _posts = [];
    private readonly List<SensorDeclared> _radars = [];
    private readonly List<AssetDeclared> _assets = [];

    public RunDeclared? Run { get; private set; }

    public ImmutableArray<NodeDeclared> Posts => [.. _posts.OrderBy(post => post.Node.Value)];

    public void Add(in RunDeclared entry) => Run = entry;

    public void Add(in TargetDeclared entry) => _targets[entry.Target] = entry;

    public void Add(in SensorDeclared entry) => _radars.Add(entry);

    public void Add(in FireUnitDeclared entry) => _units[entry.Unit] = entry;

    public void Add(in RoundTypeDeclared entry) => _rounds[(entry.Unit, entry.InterceptorType)] = entry;

    public void Add(in AssetDeclared entry) => _assets.Add(entry);

    /// <summary>Radars in the air, and where they are at the start.</summary>
    public IEnumerable<(SceneId Radar, Position<Ecef> Place)> Carried => _radars.Where(radar => radar.IsAirborne).Select(radar => (Id(radar.Sensor), radar.Antenna));

    /// <summary>For a post, where the first of its radars on the ground stands.</summary>
    public ImmutableDictionary<NodeId, Geodetic> Sites =>
        _radars.Where(radar => !radar.IsAirborne).GroupBy(radar => radar.Post).ToImmutableDictionary(radars => radars.Key, radars => Wgs84.ToGeodetic(radars.MinBy(radar => radar.Sensor.Value).Antenna));

    /// <summary>A gateway has no picture.</summary>
    public void Add(in NodeDeclared entry)
    {
        if (entry.Role != NodeRole.Gateway)
        {
            _posts.Add(entry);
        }
    }

    /// <summary>What is there from the beginning: it stands in its place, but for radars in the air.</summary>
    public IEnumerable<SceneObject> Standing() => [.. _assets.Select(Asset), .. _units.Values.OrderBy(unit => unit.Unit.Value).Select(Unit), .. _radars.Select(Radar)];

    /// <exception cref="InvalidDataException">It was not declared.</exception>
    public SceneObject Target(TruthNumber number)
    {
        var declared = Known(_targets, number, "target");
        return new(new(SceneThing.Target, 0, number.Value))
        {
            Name = declared.Name,
            Type = declared.Type,
            Class = declared.Class,
            Side = declared.Class switch
            {
                TargetClass.FriendlyAircraft => SceneSide.Defender,
                TargetClass.CivilAircraft => SceneSide.Civil,
                _ => SceneSide.Attacker,
            },
        };
    }

    /// <exception cref="InvalidDataException">Its type or its unit was not declared.</exception>
    public SceneObject Round(in Launched entry)
    {
        var type = Known(_rounds, (entry.Unit, entry.InterceptorType), "type of round");
        return new(new(SceneThing.Round, 0, entry.Round))
        {
            Name = FormattableString.Invariant($"{type.Name} {entry.Round}"),
            Type = type.Type,
            Side = SceneSide.Defender,
            Parent = Id(entry.Unit),
        };
    }

    public static SceneId Id(FireUnitId unit) => new(SceneThing.FireUnit, 0, unit.Value);

    public static SceneId Id(SensorId radar) => new(SceneThing.Radar, 0, radar.Value);

    public static SceneId Id(NodeId post, TrackNumber track) => new(SceneThing.Track, post.Value, track.Serial, track.Node.Value);

    /// <summary>As the record names it; its number where it was not declared.</summary>
    public string NameOf(NodeId post)
    {
        var index = _posts.FindIndex(declared => declared.Node == post);
        return index >= 0 ? _posts[index].Name : FormattableString.Invariant($"node {post.Value}");
    }

    private static TValue Known<TKey, TValue>(Dictionary<TKey, TValue> declared, TKey key, string what)
        where TKey : notnull =>
        declared.TryGetValue(key, out var value) ? value : throw new InvalidDataException($"the record speaks of {what} {key}, which it does not declare");

    private static SceneObject Asset(AssetDeclared entry) => new(new(SceneThing.Asset, 0, entry.Asset))
    {
        Name = entry.Name,
        Type = "asset",
        Side = SceneSide.Defender,
        Place = entry.Place,
        Reach = entry.Radius,
    };

    private SceneObject Unit(FireUnitDeclared entry) => new(Id(entry.Unit))
    {
        Name = entry.Name,
        Type = _posts.Where(post => post.Node == entry.Post && post.System.Length > 0).Select(post => post.System).FirstOrDefault("fire-unit"),
        Side = SceneSide.Defender,
        Place = entry.Place,
        Reach = ReachOf(entry.Unit),
        Boresight = entry.Boresight,
        SectorWidth = entry.SectorWidth,
    };

    /// <summary>Of the round that reaches furthest; null of a unit without rounds.</summary>
    private Length? ReachOf(FireUnitId unit)
    {
        var reaches = _rounds.Values.Where(round => round.Unit == unit).Select(round => round.Reach.Metres).ToArray();
        return reaches.Length == 0 ? null : Length.FromMetres(reaches.Max());
    }

    private SceneObject Radar(SensorDeclared entry) => new(Id(entry.Sensor))
    {
        Name = entry.Name,
        Type = entry.Type,
        Side = SceneSide.Defender,
        Place = entry.IsAirborne ? null : Wgs84.ToGeodetic(entry.Antenna),
        IsAirborne = entry.IsAirborne,
        Parent = _units.Values.OrderBy(unit => unit.Unit.Value).Where(unit => unit.EngagementRadar == entry.Sensor).Select(unit => (SceneId?)Id(unit.Unit)).FirstOrDefault(),
        Reach = entry.MaximumRange,
        Boresight = entry.Boresight,
        SectorWidth = entry.SectorWidth,
    };
}
