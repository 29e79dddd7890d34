using System.Collections.Immutable;
using Parapet.Questions.Json;
using Parapet.Reports.Verification;
using Parapet.Validation;

namespace Parapet.Questions.Validation;

/// <summary>Published numbers beside computed ones.</summary>
/// <param name="Results">One for each quantity of each table.</param>
public sealed record ValidateAnswer(ImmutableArray<QuantityResult> Results)
{
    /// <summary>Whether no value is out of its tolerance.</summary>
    public bool Holds => Results.All(result => result.Out == 0);

    /// <summary>The summary, and the list of quantities with every case, as JSON.</summary>
    public string ToJson() => AnswerJson.Write(ValidationListing.Of(Results));

    /// <summary>The result as a page in Markdown.</summary>
    public string ToPage() => ValidationPage.Draw(Results);
}
