using Parapet.Catalogue.Reading;
using Parapet.OwnModels;
using Parapet.OwnModels.Assemblies;
using Parapet.OwnModels.Programs;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Checks;

/// <summary>Makes the models of a study's own ready, each once, where they may be run at all.</summary>
/// <param name="file">The study's file, as problems name it.</param>
/// <param name="folder">From which the study names its models.</param>
/// <param name="mayRun">Whether programs and assemblies that a study names may be run.</param>
public sealed class OwnModelsOfStudy(string file, string folder, bool mayRun)
{
    /// <summary>What allows them.</summary>
    public const string Permission = "--allow-own-models";

    private readonly Dictionary<string, OwnThreatRule?> _opened = new(StringComparer.Ordinal);

    /// <summary>The study with the models of its options; null where one may not be run or cannot, with every problem added.</summary>
    public StudyDefinition? Open(StudyDefinition study, Problems problems)
    {
        if (study.Options.All(option => option.ThreatRule is null))
        {
            return study;
        }

        var before = problems.Count;
        var lines = new StudyLines(file);
        var opened = study with
        {
            Options = [.. study.Options.Select((option, i) => option.ThreatRule is { } model ? option with { OwnThreats = Of(model, $"options[{i}].threatRule", lines, problems) } : option)],
        };
        return problems.Count == before ? opened : null;
    }

    private OwnThreatRule? Of(OwnModel model, string place, StudyLines lines, Problems problems)
    {
        var key = string.Join('\0', model.Program.Prepend(model.Assembly ?? ""));
        if (_opened.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!mayRun)
        {
            problems.Add(lines.Problem(place, $"'{model.Words}', which would be run", $"no model of one's own, or the option {Permission} of whoever trusts it, where a command has it"));
            return null;
        }

        _opened[key] = null;
        try
        {
            return _opened[key] = model.Assembly is { } assembly ? AssemblyThreatRules.Open(folder, assembly) : ProgramThreatRules.Open(folder, model.Program);
        }
        catch (OwnModelException exception)
        {
            problems.Add(lines.Problem(place, exception.Message, "a threat rule as docs/how-to/own-model.md tells of"));
            return null;
        }
    }
}
