namespace Parapet.Catalogue.Figures;

/// <summary>What binds a figure's draw to those of others: in some readings all that share it stand at one place of their ranges.</summary>
/// <param name="Meaning">What they share.</param>
/// <param name="Correlation">Share of the readings in which they stand together, in [0, 1]; it is the correlation of their places.</param>
public sealed record FigureKin(string Meaning, double Correlation);
