using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Ledger;

/// <summary>Who takes part in a run, as the head of its record declares them.</summary>
public sealed class Cast() : EntryReader(EntryKinds.Of(
    EntryKind.RunDeclared, EntryKind.TargetDeclared, EntryKind.SensorDeclared, EntryKind.NodeDeclared, EntryKind.FireUnitDeclared, EntryKind.RoundTypeDeclared,
    EntryKind.KillChanceDeclared, EntryKind.AssetDeclared))
{
    private readonly List<TargetDeclared> _targets = [];
    private readonly List<SensorDeclared> _sensors = [];
    private readonly List<NodeDeclared> _nodes = [];
    private readonly List<FireUnitDeclared> _units = [];
    private readonly List<AssetDeclared> _assets = [];
    private readonly Dictionary<(FireUnitId Unit, int Type), RoundTypeDeclared> _rounds = [];
    private readonly Dictionary<(FireUnitId Unit, int Type, TargetClass Class), Ratio> _chances = [];

    /// <summary>Which run it is; null where its record does not say.</summary>
    public RunDeclared? Run { get; private set; }

    public IReadOnlyList<TargetDeclared> Targets => _targets;

    public IReadOnlyList<SensorDeclared> Sensors => _sensors;

    /// <summary>Posts in the order of their nodes, then gateways.</summary>
    public IReadOnlyList<NodeDeclared> Nodes => _nodes;

    public IReadOnlyList<FireUnitDeclared> Units => _units;

    public IReadOnlyList<AssetDeclared> Assets => _assets;

    /// <summary>Its name; its number where it was not declared.</summary>
    public string NameOf(NodeId node)
    {
        var index = _nodes.FindIndex(declared => declared.Node == node);
        return index >= 0 ? _nodes[index].Name : FormattableString.Invariant($"node {node.Value}");
    }

    /// <summary>Its number and name; "every unit" for -1.</summary>
    public string NameOf(FireUnitId unit) => unit.Value < 0
        ? "every unit"
        : FormattableString.Invariant($"fire unit {unit.Value} ({_units[unit.Value].Name})");

    /// <summary>The name it was declared with.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It was not declared.</exception>
    public string NameOf(SensorId sensor) => _sensors[sensor.Value].Name;

    /// <summary>What it is and whose: a radar or launcher of its post, or the post itself.</summary>
    public string NameOf(DefencePart part) => part.Kind switch
    {
        DefencePartKind.Radar => $"{NameOf(new SensorId(part.Index))} of {NameOf(PostOf(part))}",
        DefencePartKind.Launcher => $"a launcher of {NameOf(new FireUnitId(part.Index))}",
        _ => $"the command post of {NameOf(PostOf(part))}",
    };

    /// <summary>The command post that a part of the defence is of, or is.</summary>
    public NodeId PostOf(DefencePart part) => part.Kind switch
    {
        DefencePartKind.Radar => _sensors[part.Index].Post,
        DefencePartKind.Launcher => _units[part.Index].Post,
        _ => new(part.Index),
    };

    /// <summary>The type of a round by its place in the unit's magazine.</summary>
    /// <exception cref="KeyNotFoundException">The unit has no such type.</exception>
    public RoundTypeDeclared RoundOf(FireUnitId unit, int type) => _rounds[(unit, type)];

    /// <summary>The types of round in a unit's magazine, in their order there.</summary>
    public IEnumerable<RoundTypeDeclared> RoundsOf(FireUnitId unit) => _rounds.Values.Where(round => round.Unit == unit).OrderBy(round => round.InterceptorType);

    /// <summary>How likely a round that arrives kills a target of a class.</summary>
    /// <exception cref="KeyNotFoundException">The unit has no such type.</exception>
    public Ratio ChanceOf(FireUnitId unit, int type, TargetClass target) => _chances[(unit, type, target)];

    /// <inheritdoc/>
    protected override void On(in RunDeclared entry) => Run = entry;

    /// <inheritdoc/>
    protected override void On(in TargetDeclared entry) => _targets.Add(entry);

    /// <inheritdoc/>
    protected override void On(in SensorDeclared entry) => _sensors.Add(entry);

    /// <inheritdoc/>
    protected override void On(in NodeDeclared entry) => _nodes.Add(entry);

    /// <inheritdoc/>
    protected override void On(in FireUnitDeclared entry) => _units.Add(entry);

    /// <inheritdoc/>
    protected override void On(in RoundTypeDeclared entry) => _rounds[(entry.Unit, entry.InterceptorType)] = entry;

    /// <inheritdoc/>
    protected override void On(in KillChanceDeclared entry) => _chances[(entry.Unit, entry.InterceptorType, entry.Class)] = entry.Probability;

    /// <inheritdoc/>
    protected override void On(in AssetDeclared entry) => _assets.Add(entry);
}
