using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Parapet.Studies.Siting;

namespace Parapet.Questions.Editing;

/// <summary>A study's text with what its reader makes of it.</summary>
internal sealed class JudgedText(string text, Node? document, Problems problems)
{
    private Lazy<Sitings>? _sitings;

    public string Text => text;

    /// <summary>Null where it is no YAML.</summary>
    public Node? Document => document;

    public Problems Problems => problems;

    /// <summary>Null where anything is wrong with it.</summary>
    public StudyDefinition? Study { get; private set; }

    /// <summary>Its nominal figures; null where anything is wrong with it.</summary>
    public ResolvedCatalogue? Catalogue { get; private set; }

    /// <summary>Over what it is played; null where anything is wrong with it.</summary>
    public Theatre? Ground { get; private set; }

    /// <summary>Where rules put its forces; null where anything is wrong with it.</summary>
    public Sitings? Sitings => _sitings?.Value;

    public void Found(StudyDefinition study, SystemCatalogue catalogue, Theatre theatre)
    {
        (Study, Catalogue, Ground) = (study, catalogue.Resolve(FigureDraw.Nominal), theatre);
        _sitings = new(() => new(study, Catalogue, theatre));
    }
}
