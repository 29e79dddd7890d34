using Parapet.Messages;

namespace Parapet.Record.Entries;

/// <summary>Which run this is: what it takes to run it again.</summary>
/// <param name="Draw">Of the disputed figures.</param>
/// <param name="Version">Of the program.</param>
public readonly record struct RunDeclared(Instant Time, string Study, string Option, ulong Seed, int Draw, int Replication, string Version, string CatalogueHash)
    : IEntry<RunDeclared>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.RunDeclared;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static RunDeclared Through<TFields>(in RunDeclared entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Text("study", entry.Study), fields.Text("option", entry.Option), (ulong)fields.Whole("seed", "", (long)entry.Seed), fields.Number("draw", entry.Draw), fields.Number("replication", entry.Replication), fields.Text("version", entry.Version), fields.Text("catalogueHash", entry.CatalogueHash));
}

/// <summary>A radar. Its track keeper is the network's node of the same number.</summary>
/// <param name="Post">That its keeper reports to.</param>
/// <param name="Antenna">At the start of the run.</param>
/// <param name="Asks">The modes that its interrogator asks in; none where it has none.</param>
public readonly record struct SensorDeclared(Instant Time, SensorId Sensor, string Name, string Type, NodeId Post, bool IsAirborne, Position<Ecef> Antenna, Azimuth Boresight, Angle SectorWidth, Length MaximumRange, IffModes Asks)
    : IEntry<SensorDeclared>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.SensorDeclared;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static SensorDeclared Through<TFields>(in SensorDeclared entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Sensor("sensor", entry.Sensor), fields.Text("name", entry.Name), fields.Text("type", entry.Type), fields.Node("post", entry.Post), fields.Flag("isAirborne", entry.IsAirborne), fields.Place(entry.Antenna), Azimuth.FromRadians(fields.Real("boresight", "rad", entry.Boresight.Radians)), Angle.FromRadians(fields.Real("sectorWidth", "rad", entry.SectorWidth.Radians)), fields.Distance("maximumRange", entry.MaximumRange), fields.Choice("asks", entry.Asks));
}

/// <summary>A command post, or a gateway between networks.</summary>
/// <param name="System">That it commands; empty for a national centre and for a gateway.</param>
/// <param name="Corridors">How many are published to it.</param>
public readonly record struct NodeDeclared(Instant Time, NodeId Node, NodeRole Role, string Name, string System, int Corridors)
    : IEntry<NodeDeclared>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.NodeDeclared;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static NodeDeclared Through<TFields>(in NodeDeclared entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("node", entry.Node), fields.Choice("role", entry.Role), fields.Text("name", entry.Name), fields.Text("system", entry.System), fields.Number("corridors", entry.Corridors));
}

/// <summary>A fire unit in its place.</summary>
public readonly record struct FireUnitDeclared(Instant Time, FireUnitId Unit, string Name, NodeId Post, SensorId EngagementRadar, Geodetic Place, Azimuth Boresight, Angle SectorWidth)
    : IEntry<FireUnitDeclared>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.FireUnitDeclared;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static FireUnitDeclared Through<TFields>(in FireUnitDeclared entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Unit("unit", entry.Unit), fields.Text("name", entry.Name), fields.Node("post", entry.Post), fields.Sensor("engagementRadar", entry.EngagementRadar), fields.Ground(entry.Place), Azimuth.FromRadians(fields.Real("boresight", "rad", entry.Boresight.Radians)), Angle.FromRadians(fields.Real("sectorWidth", "rad", entry.SectorWidth.Radians)));
}

/// <summary>A type of round in a unit's magazine.</summary>
/// <param name="Ready">Rounds at the start.</param>
/// <param name="Reach">The greatest range of its intercepts along the surface, as drawn for the run: against aircraft or ballistic missiles, whichever is greater.</param>
public readonly record struct RoundTypeDeclared(Instant Time, FireUnitId Unit, int InterceptorType, string Type, string Name, int Ready, Money UnitCost, Length Reach, int RoundsPerShot)
    : IEntry<RoundTypeDeclared>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.RoundTypeDeclared;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static RoundTypeDeclared Through<TFields>(in RoundTypeDeclared entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Unit("unit", entry.Unit), fields.Number("interceptorType", entry.InterceptorType), fields.Text("type", entry.Type), fields.Text("name", entry.Name), fields.Number("ready", entry.Ready), Money.FromDollars(fields.Real("unitCost", "USD", entry.UnitCost.Dollars)), fields.Distance("reach", entry.Reach), fields.Number("roundsPerShot", entry.RoundsPerShot));
}

/// <summary>Something that is defended.</summary>
/// <param name="Asset">Its index.</param>
/// <param name="Value">Relative worth, positive.</param>
public readonly record struct AssetDeclared(Instant Time, int Asset, string Name, Geodetic Place, Length Radius, double Value)
    : IEntry<AssetDeclared>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.AssetDeclared;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static AssetDeclared Through<TFields>(in AssetDeclared entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Number("asset", entry.Asset), fields.Text("name", entry.Name), fields.Ground(entry.Place), fields.Distance("radius", entry.Radius), fields.Real("value", "", entry.Value));
}

/// <summary>What a unit fired and what it has left of a type when the run ends.</summary>
/// <param name="Left">On launchers, loading, or ordered and not yet fired.</param>
public readonly record struct MagazineCounted(Instant Time, FireUnitId Unit, int InterceptorType, int Fired, int Left)
    : IEntry<MagazineCounted>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.MagazineCounted;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static MagazineCounted Through<TFields>(in MagazineCounted entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Unit("unit", entry.Unit), fields.Number("interceptorType", entry.InterceptorType), fields.Number("fired", entry.Fired), fields.Number("left", entry.Left));
}

/// <summary>The last entry.</summary>
/// <param name="AllDecided">Whether every threat met its fate; else the time limit broke the run off.</param>
public readonly record struct RunEnded(Instant Time, bool AllDecided)
    : IEntry<RunEnded>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.RunEnded;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static RunEnded Through<TFields>(in RunEnded entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Flag("allDecided", entry.AllDecided));
}
