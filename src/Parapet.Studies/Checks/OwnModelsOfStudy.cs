using Parapet.Catalogue.Reading;
using Parapet.OwnModels;
using Parapet.OwnModels.Assemblies;
using Parapet.OwnModels.Programs.Fire;
using Parapet.OwnModels.Programs.Threats;
using Parapet.OwnModels.Programs.Trackers;
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

    private readonly Dictionary<(ModelSeat, string), OpenedModel?> _opened = [];

    /// <summary>The study with the models of its options; null where one may not be run or cannot, with every problem added.</summary>
    public StudyDefinition? Open(StudyDefinition study, Problems problems)
    {
        if (!study.Options.Any(option => option.NamedModels.Any()))
        {
            return study;
        }

        var before = problems.Count;
        var lines = new StudyLines(file);
        var opened = study with { Options = [.. study.Options.Select((option, i) => option with { Own = Of(option, i, lines, problems) })] };
        return problems.Count == before ? opened : null;
    }

    private OpenedModels Of(StudyOption option, int index, StudyLines lines, Problems problems)
    {
        var own = OpenedModels.None;
        foreach (var (field, seat, model) in option.NamedModels)
        {
            own = Of(seat, model, $"options[{index}].{field}", lines, problems) is { } opened ? own.With(opened) : own;
        }

        return own;
    }

    private OpenedModel? Of(ModelSeat seat, OwnModel model, string place, StudyLines lines, Problems problems)
    {
        var key = (seat, string.Join('\0', model.Program.Prepend(model.Assembly ?? "")));
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
            return _opened[key] = model.Assembly is { } assembly ? OfAssembly(seat, assembly) : OfProgram(seat, model);
        }
        catch (OwnModelException exception)
        {
            problems.Add(lines.Problem(place, exception.Message, "a model as docs/how-to/own-model.md tells of"));
            return null;
        }
    }

    private OpenedModel OfAssembly(ModelSeat seat, string assembly) => seat switch
    {
        ModelSeat.Tracker => AssemblyTrackers.Open(folder, assembly),
        ModelSeat.FireRule => AssemblyFireRules.Open(folder, assembly),
        _ => AssemblyThreatRules.Open(folder, assembly),
    };

    private OpenedModel OfProgram(ModelSeat seat, OwnModel model) => seat switch
    {
        ModelSeat.Tracker => ProgramTrackers.Open(folder, model.Program),
        ModelSeat.FireRule => ProgramFireRules.Open(folder, model.Program),
        _ => ProgramThreatRules.Open(folder, model.Program),
    };
}
