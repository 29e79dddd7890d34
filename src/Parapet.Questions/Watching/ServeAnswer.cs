using System.ComponentModel;
using System.Text.Json;
using Parapet.Questions.Json;

namespace Parapet.Questions.Watching;

/// <summary>Where the server is, told when it begins to listen.</summary>
public sealed record ServeAnswer
{
    private static readonly JsonSerializerOptions OnOneLine = new(AnswerJson.Style) { WriteIndented = false };

    [Description("For a browser; with the token, where it listens to more than this machine.")]
    public required string Address { get; init; }

    /// <summary>As JSON on one line: who started the server reads it while it goes on.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, OnOneLine);
}
