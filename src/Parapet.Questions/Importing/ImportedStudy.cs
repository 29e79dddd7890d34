using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parapet.Interop.Msdl;

namespace Parapet.Questions.Importing;

/// <summary>
/// A study made of a scenario: each side with a system is a force, its units stand where the scenario has them, and its installations are what is
/// defended. What a study needs and no scenario says, as the raid, is a plain beginning to be edited, and says so in the text.
/// </summary>
internal sealed class ImportedStudy
{
    private readonly MsdlScenario _scenario;
    private readonly ImportRules _rules;
    private readonly Azimuth _axis;
    private readonly string _file;
    /// <summary>Why a unit of air defence becomes none that the catalogue has.</summary>
    internal const string NoRule = "which system it is, no rule and no name says";

    private const string NoForce = "none";
    private const string NoDefence = "No defence";

    private readonly ImportPlaces _places;
    private readonly HashSet<string> _names = [];
    private readonly Dictionary<string, string> _sides = [];
    private readonly List<(ImportedUnit Unit, string System, bool IsAfloat)> _systems = [];
    private readonly List<ImportedUnit> _assets = [];
    private readonly List<ImportChange> _changed = [];
    private readonly List<NotImported> _left;

    public ImportedStudy(MsdlScenario scenario, ImportRules rules, ImportPlaces places, Azimuth axis, string file)
    {
        (_scenario, _rules, _places, _axis, _file) = (scenario, rules, places, axis, file);
        NameSides();
        _left = [.. scenario.Passed.Select(note => new NotImported(note.Line, note.What, note.Why))];
        foreach (var unit in scenario.Units)
        {
            Add(unit);
        }

        Forces = [.. _systems.Select(pair => pair.Unit.Side).Distinct()];
        foreach (var side in scenario.Sides.Where(side => !Forces.Contains(NameOf(side))))
        {
            _left.Add(new(0, $"side {side.Name}", "it has no unit that becomes a system"));
        }
    }

    /// <summary>What the scenario holds and the study does not.</summary>
    public IReadOnlyList<NotImported> Left => _left;

    /// <summary>The sides that have a system, by name.</summary>
    public ImmutableArray<string> Forces { get; }

    public ImportAnswer Answer() => new()
    {
        Title = _scenario.Name,
        Study = Text(),
        Units = [.. _systems.Select(pair => pair.Unit), .. _assets],
        Left = [.. _left.OrderBy(left => left.Line)],
        Changed = [.. _changed],
    };

    private void Add(MsdlUnit unit)
    {
        var side = _scenario.Sides.FirstOrDefault(side => side.Handle == unit.Side);
        var name = unit.Name.Length > 0 ? unit.Name : $"{unit.Kind} {unit.Handle}";
        var system = _rules.SystemOf(unit);
        var why = unit.Place is null ? "" // The reader has said so.
            : side is null && system is not null ? "it is of no side"
            : system is null && unit.Role == MsdlRole.AirDefence ? NoRule
            : system is null && unit.Role != MsdlRole.Installation ? $"its symbol {unit.Symbol} stands for nothing that a study places"
            : ImportPlaces.WhyNot(unit.Place.Value) ?? (system is null && _places.IsWater(unit.Place.Value) ? "it lies on water, and what is defended stands on land" : null);
        if (why is not null)
        {
            if (why.Length > 0)
            {
                _left.Add(new(unit.Line, name, why));
            }

            return;
        }

        var place = _places.Free(unit.Place!.Value);
        var made = new ImportedUnit(Unique(name), side is null ? "" : NameOf(side), unit.Symbol, ImportPlaces.Text(place), system ?? "asset");
        if (place != unit.Place)
        {
            _changed.Add(new(made.Name, $"stands at {made.Place}: something else stands where the scenario has it"));
        }

        if (system is null)
        {
            _assets.Add(made);
        }
        else
        {
            _systems.Add((made, system, _places.IsAfloat(place)));
        }
    }

    /// <summary>Names of sides become those of forces and options, of which a study has some of its own; each is there once.</summary>
    private void NameSides()
    {
        var taken = new HashSet<string> { NoForce, NoDefence };
        foreach (var side in _scenario.Sides)
        {
            var (name, unique) = (OneLine(side.Name.Length > 0 ? side.Name : side.Handle), OneLine(side.Name.Length > 0 ? side.Name : side.Handle));
            for (var number = 2; !taken.Add(unique); number++)
            {
                unique = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
            }

            if (unique != name)
            {
                _changed.Add(new($"side {name}", $"is called '{unique}': a force or an option has its name"));
            }

            _sides.TryAdd(side.Handle, unique);
        }
    }

    private string NameOf(MsdlSide side) => _sides[side.Handle];

    private string Unique(string name)
    {
        var unique = name;
        for (var number = 2; !_names.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
        }

        return unique;
    }

    private string Text()
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        var first = Forces[0];
        var bearing = string.Create(CultureInfo.InvariantCulture, $"{_axis.Degrees:0.##} deg");
        var assets = Assets();
        Line($"# Made of {_file} by parapet import. Sites, systems and assets are the scenario's; whatever is marked \"not of the scenario\" is a beginning to be edited.");
        foreach (var left in _left)
        {
            Line($"# Left out: {OneLine(left.What)}{(left.Line > 0 ? $" (line {left.Line.ToString(CultureInfo.InvariantCulture)})" : "")}: {OneLine(left.Why)}.");
        }

        foreach (var changed in _changed)
        {
            Line($"# Changed: {OneLine(changed.What)} {OneLine(changed.How)}.");
        }

        Line("study: imported");
        Line($"title: {Quoted(_scenario.Name.Length > 0 ? _scenario.Name : _file)}");
        Line("question: What do the forces of an imported scenario make of a plain raid?");
        Line("threatSet: not of the scenario");
        Line("seed: 1");
        Line("replications: 64");
        Line("outerDraws: 8");
        Line("timeLimit: 45 min");
        Line("basis: as offered");
        Line("basisNote: Each side has what the scenario gives it, whatever it costs.");
        Line("answer: { measure: leakerShare }");
        Line("");
        Line("assets:");
        foreach (var (name, place) in assets)
        {
            Line($"  - {{ name: {Quoted(name)}, at: \"{place}\", radius: 2 km, value: 1 }}{(_assets.Count == 0 ? " # Not of the scenario, which has no installation: beside its first unit." : "")}");
        }

        Line("");
        Line("# Not of the scenario.");
        Line("national:");
        Line("  post: National air operations centre");
        Line("  doctrine: standard");
        Line("  sensors: []");
        Line("");
        Line("places:");
        Line("  note: Every unit stands where the scenario has it.");
        Line("  rules: [listed]");
        Line($"  boresight: {bearing} # Not of the scenario.");
        Line("  sites:");
        foreach (var (unit, _, isAfloat) in _systems)
        {
            Line($"    - {{ name: {Quoted(unit.Name)}, at: \"{unit.Place}\"{(isAfloat ? ", afloat: true" : "")} }} # {OneLine(unit.Symbol)}");
        }

        Line("");
        Line("forces:");
        Line($"  - {{ name: {NoForce}, systems: [] }}");
        foreach (var force in Forces)
        {
            Line($"  - {{ name: {Quoted(force)}, systems: [{string.Join(", ", _systems.Where(pair => pair.Unit.Side == force).Select(pair => $"{{ system: {pair.System}, at: {Quoted(pair.Unit.Name)} }}"))}] }}");
        }

        Line("");
        Line("# Not of the scenario.");
        Line("ownNet: surveillance");
        Line("correlation: { gate: 22.46, reportsToChange: 3 }");
        Line("connections:");
        Line("  - { name: alone }");
        Line("");
        Line("options:");
        Line($"  - {{ name: {NoDefence}, force: {NoForce}, connection: alone }}");
        foreach (var force in Forces)
        {
            Line($"  - {{ name: {Quoted(force)}, force: {Quoted(force)}, connection: alone }}");
        }

        Line("");
        Line("comparisons:");
        Line($"  - {{ of: {Quoted(first)}, with: {Quoted(Forces.Length > 1 ? Forces[1] : NoDefence)} }}");
        Line("");
        Line("# Not of the scenario.");
        Line("axes:");
        Line($"  - {{ name: threat, bearing: {bearing}, spread: 20 deg }}");
        Line("raid:");
        Line($"  - {{ threat: cruise-missile, count: [4, 8], axis: threat, distance: [180 km, 240 km], aims: [{string.Join(", ", assets.Select(asset => Quoted(asset.Name)))}], start: [0 min, 5 min], height: 50 m, aboveGround: true }}");
        Line("");
        Line("page:");
        Line("  intendedUse: To begin a study from a scenario of another program; nothing is claimed before its raid and its page are written.");
        Line("  prohibitedUse: No operational planning, no prediction of combat, no targeting.");
        Line("  assumptions:");
        Line($"    - {{ text: \"The raid is a plain beginning and not of the scenario.\", bias: {{ {string.Join(", ", Forces.Select(force => $"{Quoted(force)}: unknown"))} }} }}");
        Line("  omissions:");
        Line("    - Whatever the scenario holds that the head of this file names as left out.");
        Line("  extrapolations:");
        Line("    - None beyond the catalogue's own.");
        return text.ToString();
    }

    private ImmutableArray<(string Name, string Place)> Assets() =>
        _assets.Count > 0 ? [.. _assets.Select(asset => (asset.Name, asset.Place))] : [("Defended place", _systems.First(system => !system.IsAfloat).Unit.Place)];

    /// <summary>Whether anything that can be defended stands on land.</summary>
    public bool HasAssets => _assets.Count > 0 || _systems.Exists(system => !system.IsAfloat);

    private static string Quoted(string text) => JsonSerializer.Serialize(OneLine(text), s_layout);

    /// <summary>No comment and no name may break its line.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\u0085' ? ' ' : letter));

    private static readonly JsonSerializerOptions s_layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
