using System.Collections.Immutable;
using Parapet.Questions.Json;
using Parapet.Reports.Verification;
using Parapet.Validation;
using Parapet.Validation.Engagements;

namespace Parapet.Questions.Validation;

/// <summary>Published numbers beside computed ones.</summary>
/// <param name="Results">One for each quantity of each table.</param>
public sealed record ValidateAnswer(ImmutableArray<QuantityResult> Results)
{
    /// <summary>The public record beside runs of the program; null where its topic was not named.</summary>
    public EngagementComparison? Engagements { get; init; }

    /// <summary>Whether no value is out of its tolerance; the public record judges nothing.</summary>
    public bool Holds => Results.All(result => result.Out == 0);

    /// <summary>The summary, and the list of quantities with every case, as JSON.</summary>
    public string ToJson() => AnswerJson.Write(ValidationListing.Of(this));

    /// <summary>The result as a page in Markdown.</summary>
    public string ToPage() => Engagements is { } engagements ? EngagementPage.Draw(engagements, Results) : ValidationPage.Draw(Results);
}
