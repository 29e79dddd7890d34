using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Questions.Json;

namespace Parapet.Questions.Benchmarks;

/// <summary>What scenes took on this machine.</summary>
public sealed record BenchAnswer([property: Description("In the order of their names in the help.")] ImmutableArray<MeasuredScene> Scenes)
{
    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);
}
