using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Interop.Msdl;

namespace Parapet.Questions.Importing;

/// <summary>Which system of the catalogue a unit of a scenario is.</summary>
internal sealed class ImportRules
{
    private readonly Dictionary<string, string> _byName = [];
    private readonly ImmutableArray<(string Id, string Name)> _systems;
    private string? _ofAll;

    private ImportRules(ImmutableArray<(string Id, string Name)> systems) => _systems = systems;

    /// <summary>Null where a rule is wrong, with every problem added.</summary>
    public static ImportRules? Of(ImmutableArray<string> texts, MsdlScenario scenario, ImmutableArray<(string Id, string Name)> systems, Problems problems)
    {
        var rules = new ImportRules(systems);
        foreach (var text in texts)
        {
            var equals = text.LastIndexOf('=');
            var (name, id) = equals < 0 ? (null, text) : (text[..equals], text[(equals + 1)..]);
            if (systems.All(system => system.Id != id))
            {
                problems.Add(new("--system", 0, "", $"'{id}'", $"one of {string.Join(", ", systems.Select(system => system.Id))}"));
            }
            else if (name is null)
            {
                rules._ofAll = id;
            }
            else if (scenario.Units.All(unit => unit.Name != name))
            {
                problems.Add(new("--system", 0, "", $"no unit '{name}'", $"one of {string.Join("; ", scenario.Units.Select(unit => unit.Name).Where(known => known.Length > 0).Distinct().Take(40))}"));
            }
            else
            {
                rules._byName[name] = id;
            }
        }

        return problems.None ? rules : null;
    }

    /// <summary>By its own rule, by its name, by the rule of all; null where none says.</summary>
    public string? SystemOf(MsdlUnit unit) =>
        _byName.TryGetValue(unit.Name, out var id) ? id
        : unit.Role != MsdlRole.AirDefence ? null
        : _systems.FirstOrDefault(system => Holds(unit.Name, system.Id) || Holds(unit.Name, system.Name.Split(' ')[0])).Id ?? _ofAll;

    /// <summary>As words of their own.</summary>
    private static bool Holds(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]));
    }
}
