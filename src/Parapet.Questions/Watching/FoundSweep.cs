using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Json;
using Parapet.Questions.Sweeps;

namespace Parapet.Questions.Watching;

/// <summary>A sweep that was found.</summary>
public sealed record FoundSweep
{
    /// <summary>By which a folder is known to hold one.</summary>
    internal const string FileName = "sweep.json";

    private const string Allowed = "a sweep that parapet sweep wrote";

    [Description("By which it is asked for; unique among sweeps.")]
    public required string Id { get; init; }

    [Description("The study's name.")]
    public string Study { get; init; } = "";

    [Description("What was varied.")]
    public ImmutableArray<string> Settings { get; init; } = [];

    [Description("Raids that every combination met.")]
    public int Raids { get; init; }

    [Description("Why it cannot be read; empty where it can.")]
    public ImmutableArray<string> Problems { get; init; } = [];

    internal static FoundSweep Of(string id, string path)
    {
        var problems = new List<string>();
        return Read(path, problems) is { } sweep
            ? new() { Id = id, Study = sweep.Study, Settings = [.. sweep.Settings.Select(setting => setting.Setting)], Raids = sweep.Raids }
            : new() { Id = id, Problems = [.. problems] };
    }

    /// <summary>The sweep of a folder; null where it cannot be read, with every problem added.</summary>
    /// <param name="folder">That parapet sweep wrote.</param>
    /// <param name="told">Takes what is wrong, one line each.</param>
    public static ShownSweep? Read(string folder, ICollection<string> told)
    {
        var file = Path.Combine(folder, FileName);
        var problems = new Problems();
        if (RegularFile.Read(file, file, InputLimits.LargestJson, Allowed, problems) is { } bytes)
        {
            try
            {
                if (JsonSerializer.Deserialize<ShownSweep>(bytes, AnswerJson.Style) is { } sweep && IsWhole(sweep))
                {
                    return sweep;
                }

                problems.Add(new(file, 0, "", "a field is missing, or cells have other values than the settings", Allowed));
            }
            catch (Exception exception) when (exception is JsonException or NotSupportedException)
            {
                problems.Add(new(file, 0, "", "no such JSON", Allowed));
            }
        }

        foreach (var problem in problems.InOrder())
        {
            told.Add(problem.ToString());
        }

        return null;
    }

    /// <summary>A sweep as JSON.</summary>
    public static string ToJson(ShownSweep sweep) => AnswerJson.Write(sweep);

    private static bool IsWhole(ShownSweep sweep) =>
        sweep is { Study: not null, A: not null, B: not null, Measure: not null, Design: not null, AsItStands: not null, Settings.IsDefault: false, Cells.IsDefault: false, Refused.IsDefault: false }
        && sweep.Settings.All(setting => setting is { Setting: not null, Stated: not null, Values.IsDefault: false, Range.IsDefault: false })
        && sweep.Cells.All(cell => cell is { Values.IsDefault: false, A: not null, B: not null, Difference: not null, Effect: not null } && cell.Values.Length == sweep.Settings.Length)
        && sweep.Refused.All(cell => cell is { Values.IsDefault: false, Reason: not null });
}
