using System.ComponentModel;
using Parapet.Validation;

namespace Parapet.Questions.Validation;

/// <summary>An expected value beside the computed one, in the unit that the quantity's meaning names.</summary>
public sealed record ValidatedCase
{
    private readonly CaseResult _result;

    internal ValidatedCase(CaseResult result) => _result = result;

    public string Case => _result.Case;

    public double Expected => _result.Expected;

    public double Computed => _result.Computed;

    public double Error => _result.Error;

    public double Tolerance => _result.Tolerance;

    [Description("The share of the tolerance that the error leaves: 1 without error, 0 at its limit, negative beyond.")]
    public double Margin => _result.Margin;

    [Description("Why the model does not claim the case; empty where it does.")]
    public string Outside => _result.Outside;

    [Description("Whether the error is within the tolerance.")]
    public bool Holds => _result.Holds;
}
