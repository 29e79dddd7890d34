using System.Text.Json;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Inputs;

/// <summary>The summary.json of a run that has ended, as it lies in the run's folder.</summary>
internal static class RunSummary
{
    private const string FileName = "summary.json";
    private const string Allowed = "a summary that parapet run wrote";

    /// <summary>Reads it; null with the problem added where it cannot be read or is no JSON.</summary>
    /// <param name="run">The run's folder.</param>
    public static JsonDocument? Read(string run, Problems problems) => InputFile.ReadJson(Path.Combine(run, FileName), Allowed, problems);

    /// <summary>What is wrong where it is JSON without what a run writes.</summary>
    /// <inheritdoc cref="Read"/>
    public static Problem Incomplete(string run) => new(Path.Combine(run, FileName), 0, "", "a field is missing or of another kind", Allowed);

    /// <summary>A number of an object in it; NaN where it is null.</summary>
    /// <exception cref="KeyNotFoundException">There is no such field.</exception>
    public static double Number(JsonElement of, string name) => of.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : double.NaN;
}
