using Parapet.Campaigns.Results;
using Parapet.Catalogue.Reading;

namespace Parapet.Campaigns.Sensitivity;

/// <summary>sensitivity.json: the result of an analysis of the disputed figures, small enough to be kept beside the study.</summary>
public static class SensitivityFile
{
    /// <summary>Its name, in the folder of a report and in that of a study.</summary>
    public const string Name = "sensitivity.json";

    private static readonly KeptJson<SensitivityResult> s_kept = new(
        Name, "what `parapet run --sensitivity` wrote; without the file the report says that the disputed figures were not analysed", SensitivityCheck.Faults);

    /// <summary>The file's text.</summary>
    public static string Write(SensitivityResult result) => KeptJson<SensitivityResult>.Write(result);

    /// <summary>The result that is kept in a folder; null where there is none, or where it cannot be read, which the problems then tell.</summary>
    public static SensitivityResult? Beside(string folder, Problems problems) => s_kept.Beside(folder, problems);

    /// <summary>The result that a file holds; null where it holds none, which the problems then tell.</summary>
    public static SensitivityResult? Read(string path, Problems problems) => s_kept.Read(path, problems);
}
