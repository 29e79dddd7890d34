using System.Collections.Immutable;

namespace Parapet.Campaigns.Results;

/// <summary>The page that every run carries: what it was for and what it rests on. A missing field fails the run.</summary>
public sealed record RunPage
{
    public required string Question { get; init; }

    public required string IntendedUse { get; init; }

    public required string ProhibitedUse { get; init; }

    public required string Version { get; init; }

    public required string CatalogueHash { get; init; }

    public required ImmutableArray<Assumption> Assumptions { get; init; }

    public required ImmutableArray<string> Omissions { get; init; }

    public required ImmutableArray<ModelStatus> Models { get; init; }

    public required ImmutableArray<FigureUsed> Figures { get; init; }

    /// <summary>Where a model was used outside what it was compared with; say "none known" rather than nothing.</summary>
    public required ImmutableArray<string> Extrapolations { get; init; }

    /// <summary>"none", unless somebody with the authority to do so has accredited the study.</summary>
    public required string Accreditation { get; init; }

    /// <summary>Every field that is missing, one line each; empty if the page is whole.</summary>
    public ImmutableArray<string> Validate()
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        Text(Question, "question");
        Text(IntendedUse, "intended use");
        Text(ProhibitedUse, "prohibited use");
        Text(Version, "version");
        Text(CatalogueHash, "catalogue hash");
        Text(Accreditation, "accreditation");
        List(Assumptions, "assumptions");
        List(Omissions, "omissions");
        List(Models, "status of models");
        List(Figures, "figures used");
        List(Extrapolations, "extrapolations");
        Each(Assumptions, "assumption", assumption => assumption.Text);
        Each(Omissions, "omission", omission => omission);
        Each(Models, "evidence of model", model => model.Evidence);
        Each(Figures, "source of figure", figure => figure.Source);
        return problems.ToImmutable();

        void Text(string value, string field)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                problems.Add($"page of the run: {field}: missing; a sentence is needed");
            }
        }

        void List<T>(ImmutableArray<T> values, string field)
        {
            if (values.IsDefaultOrEmpty)
            {
                problems.Add($"page of the run: {field}: missing; at least one entry is needed");
            }
        }

        void Each<T>(ImmutableArray<T> values, string field, Func<T, string> text)
        {
            for (var index = 0; !values.IsDefault && index < values.Length; index++)
            {
                Text(text(values[index]), $"{field} {index + 1}");
            }
        }
    }
}
