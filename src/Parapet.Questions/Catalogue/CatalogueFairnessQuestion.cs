using Parapet.Catalogue.Fairness;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;

namespace Parapet.Questions.Catalogue;

/// <summary>Which systems have a range and which a point, quantity by quantity, and by which grade of source.</summary>
public sealed record CatalogueFairnessQuestion
{
    /// <summary>Every quantity; null where the problems hold any in the end.</summary>
    public CatalogueFairnessAnswer? Answer(Problems problems) =>
        CatalogueFolder.Load(problems) is { } catalogue && problems.None ? new(CatalogueFairness.Of(catalogue)) : null;
}
