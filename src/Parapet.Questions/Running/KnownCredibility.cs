using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Questions.Validation;
using Parapet.Reports.Credibility;

namespace Parapet.Questions.Running;

/// <summary>What the program knows of its own credibility: its reference values, computed once while it runs, and the sweep that stands beside a study.</summary>
internal static class KnownCredibility
{
    private const string SweepFile = "robustness.json";

    private static readonly Lazy<CredibilityEvidence> Reference = new(Computed);

    /// <summary>All that is known; where reference values are missing or a sweep cannot be read, that part is empty.</summary>
    /// <param name="study">A study's folder or file, or the name of a shipped study.</param>
    public static CredibilityEvidence Of(string study) => Reference.Value with { Sweep = Sweep(study) };

    private static CredibilityEvidence Computed() =>
        new() { Topics = new ValidateQuestion(null).Answer(new Problems()) is { } answer ? TopicStanding.Of(answer.Results) : [] };

    /// <summary>The sweep of settings that stands beside a study; null where none can be read.</summary>
    public static SweepEvidence? Sweep(string study)
    {
        var place = StudyFolders.Find(study);
        var file = Path.Combine((Directory.Exists(place) ? place : Path.GetDirectoryName(place)) ?? "", SweepFile);
        try
        {
            using var sweep = JsonDocument.Parse(File.ReadAllBytes(file));
            return new(sweep.RootElement.GetProperty("settings").GetInt32(), sweep.RootElement.GetProperty("flips").GetArrayLength());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
