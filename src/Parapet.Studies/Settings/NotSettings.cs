using System.Text.RegularExpressions;

namespace Parapet.Studies.Settings;

/// <summary>The fields that are no settings of an answer, each with the reason: another value would ask another question, or say nothing else.</summary>
internal static partial class NotSettings
{
    private const string Question = "which options are compared is the question";
    private const string Basis = "what a force holds is the basis of comparison, whose other sizes are run beside it";
    private const string Swept = "varied from raid to raid already, and reported level by level";
    private const string Order = "the order numbers what flies and keys its chance: another one is another draw";
    private const string Size = "the size of the run and its chance, which the intervals tell";

    private static readonly Dictionary<string, string> s_reasons = new()
    {
        ["seed"] = Size,
        ["replications"] = Size,
        ["outerDraws"] = Size,
        ["answer"] = "what decides is the question",
        ["comparisons"] = Question,
        ["options[]"] = Question,
        ["options order"] = Question,
        ["options[].force"] = Question,
        ["options[].connection"] = Question,
        ["forces[]"] = Question,
        ["forces order"] = Question,
        ["connections[]"] = Question,
        ["connections order"] = Question,
        ["forces[].systems[]"] = Basis,
        ["forces[].on"] = Basis,
        ["basis"] = Basis,
        ["otherBases"] = Basis,
        ["sweep"] = Swept,
        ["page"] = "what the study says of itself",
        ["raid order"] = Order,
        ["friends order"] = Order,
        ["friends[].aircraft"] = "another aircraft is another friend; each group is taken out, and its size, way and time are stepped",
        ["friends[].from"] = "another recording is other traffic; each group is taken out",
        ["raid[].from"] = "another recording is another raid; each group is taken out",
        ["raid[].threat"] = "another threat is another raid; each group is taken out, and its size, way and time are stepped",
        ["national.sensors[].radar"] = "another radar is another national asset; each is taken out and moved",
    };

    /// <summary>Paths of what is said and bears on nothing.</summary>
    public static IEnumerable<string> Sayings => ["title", "question", "basisNote", "page", "places.rule"];

    /// <summary>Whether what stands first in a list is served first.</summary>
    public static bool IsTakenInOrder(string path) => Number().Replace(path, "[]") is "places.sites" or "forces[].systems" or "assets";

    /// <summary>Why a field is none; null where it is one.</summary>
    /// <param name="path">As in <c>raid[2].threat</c>; with <c>order</c> behind it for the order of a list.</param>
    public static string? ReasonOf(string path) => s_reasons.GetValueOrDefault(Number().Replace(path, "[]"));

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Number();
}
