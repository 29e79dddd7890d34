using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Parapet.OwnModels.Programs;

/// <summary>A line that a program is sent.</summary>
public abstract record AskedLine;

/// <summary>The first line: which protocol is spoken.</summary>
/// <param name="Protocol">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record HelloAsked(string Protocol, int Version) : AskedLine;

/// <summary>A line that is answered by its number.</summary>
public abstract record NumberedAsked : AskedLine
{
    [Description("the number of this line, from 1, which the answer repeats")]
    [JsonPropertyOrder(-1)]
    public required long Line { get; init; }
}
