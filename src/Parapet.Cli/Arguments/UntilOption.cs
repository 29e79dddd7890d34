using System.CommandLine;
using System.CommandLine.Parsing;

namespace Parapet.Cli.Arguments;

/// <summary>The option --until: when a run has enough raids.</summary>
internal static class UntilOption
{
    private const string Name = "--until";

    public static Option<string?> Create() => new(Name)
    {
        Description = "Go on in whole draws until intervals are narrow, as in 'leakers ci < 0.2', 'leakers of \"NAME\" ci < 0.2' or 'difference ci < 0.5', several joined by 'and'. "
            + "ci is half the width of the 95 % interval, in the unit of the measure; difference is that of the headline pair; without an option all are meant. "
            + "Begins with the study's own draws and raids; stops at --replications in any case, or at 16 times the study's own.",
    };

    /// <summary>For commands that run parts of a study: they say why they do not take it.</summary>
    public static Option<string?> Refused()
    {
        var option = new Option<string?>(Name) { Hidden = true };
        option.Validators.Add(result => result.AddError(
            $"{Name} is for parapet run alone: a part of a study does not see the others' raids, so it cannot tell when all of them are enough. Give --replications, as the last run's sentence on its rule tells them."));
        return option;
    }

    /// <summary>A quick look has its own number of raids.</summary>
    public static void CheckQuick(CommandResult result, Option<string?> until, Option<bool> quick)
    {
        if (result.GetValue(quick) && result.GetResult(until) is { Implicit: false })
        {
            result.AddError($"{quick.Name} has its own number of raids, without {Name}.");
        }
    }
}
