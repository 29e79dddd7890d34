using System.Globalization;
using System.Text.RegularExpressions;

namespace Parapet.Questions.Clusters;

/// <summary>What a Slurm cluster allows, as it tells itself.</summary>
internal static partial class SlurmLimits
{
    /// <summary>The most tasks of one array that this user may submit; null where no cluster answers.</summary>
    public static int? MostTasks()
    {
        if (OtherProgram.Call("scontrol", "show", "config") is not { IsDone: true } told)
        {
            return null;
        }

        int?[] limits = [Found(MaxArraySize(), told.Output), Found(MaxJobCount(), told.Output), MaxSubmitJobs()];
        return limits.Where(limit => limit > 0).Min() ?? 1;
    }

    /// <summary>The least of the user's associations; a cluster without accounts has none.</summary>
    private static int? MaxSubmitJobs()
    {
        var told = OtherProgram.Call("sacctmgr", "--noheader", "--parsable2", "show", "associations", $"user={Environment.UserName}", "format=MaxSubmitJobs");
        return told is { IsDone: true } found
            ? found.Output.Split('\n').Select(line => int.TryParse(line, CultureInfo.InvariantCulture, out var limit) ? limit : (int?)null).Min()
            : null;
    }

    private static int? Found(Regex limit, string text) =>
        limit.Match(text) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"^MaxArraySize\s*=\s*(\d+)", RegexOptions.Multiline)]
    private static partial Regex MaxArraySize();

    [GeneratedRegex(@"^MaxJobCount\s*=\s*(\d+)", RegexOptions.Multiline)]
    private static partial Regex MaxJobCount();
}
