using System.Collections.Immutable;
using Parapet.Catalogue.Fairness;
using Parapet.Questions.Json;

namespace Parapet.Questions.Catalogue;

/// <summary>How alike the claims of the systems are treated.</summary>
/// <param name="Quantities">By kind of entry, then in the order of fields.</param>
public sealed record CatalogueFairnessAnswer(ImmutableArray<FairQuantity> Quantities)
{
    /// <summary>Whether every figure that needs a range has one.</summary>
    public bool Holds => Quantities.All(quantity => quantity.Unranged.IsEmpty);

    /// <summary>The list of quantities as JSON.</summary>
    public string ToJson() => AnswerJson.Write(Quantities.Select(ShownFairness.Of).ToImmutableArray());
}
