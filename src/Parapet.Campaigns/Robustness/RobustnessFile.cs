using Parapet.Campaigns.Results;
using Parapet.Catalogue.Reading;

namespace Parapet.Campaigns.Robustness;

/// <summary>robustness.json: a sweep's result, small enough to be kept beside the study.</summary>
public static class RobustnessFile
{
    /// <summary>Its name, in the folder of a report and in that of a study.</summary>
    public const string Name = "robustness.json";

    private static readonly KeptJson<RobustnessResult> s_kept = new(
        Name, "what `parapet run --robustness` wrote; without the file the report says that the settings were not swept", RobustnessCheck.Faults);

    /// <summary>The file's text.</summary>
    public static string Write(RobustnessResult result) => KeptJson<RobustnessResult>.Write(result);

    /// <summary>The result that is kept in a folder; null where there is none, or where it cannot be read, which the problems then tell.</summary>
    public static RobustnessResult? Beside(string folder, Problems problems) => s_kept.Beside(folder, problems);

    /// <summary>The result that a file holds; null where it holds none, which the problems then tell.</summary>
    public static RobustnessResult? Read(string path, Problems problems) => s_kept.Read(path, problems);
}
