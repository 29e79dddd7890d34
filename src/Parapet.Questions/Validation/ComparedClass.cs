using System.ComponentModel;
using Parapet.Validation.Engagements;

namespace Parapet.Questions.Validation;

/// <summary>Stopped shares of a class.</summary>
public sealed record ComparedClass(
    RecordedClass Class,
    double Recorded,
    [property: Description("Of the record's quarters.")] double RecordedLow,
    double RecordedHigh,
    double Computed,
    [property: Description("95 %, chance and disputed figures together.")] double ComputedLow,
    double ComputedHigh);
