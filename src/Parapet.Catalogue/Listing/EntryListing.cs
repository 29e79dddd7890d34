using System.Collections.Immutable;

namespace Parapet.Catalogue.Listing;

/// <summary>An entry as a list shows it.</summary>
/// <param name="Kind">system, radar, interceptor and so on.</param>
/// <param name="Id">By which it is named.</param>
/// <param name="Name">For readers.</param>
/// <param name="Summary">What it is.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Notes">What a reader should know.</param>
/// <param name="Sourced">Count of its own figures that a publication gives.</param>
/// <param name="Derived">Count of its own figures that follow from others.</param>
/// <param name="Estimated">Count of its own figures that are estimates.</param>
/// <param name="SharedFigures">Count of its figures that it shares with others.</param>
/// <param name="Disputed">Count of all its figures that are disputed.</param>
public sealed record EntryListing(
    string Kind,
    string Id,
    string Name,
    string Summary,
    string File,
    ImmutableArray<string> Notes,
    int Sourced,
    int Derived,
    int Estimated,
    int SharedFigures,
    int Disputed);
