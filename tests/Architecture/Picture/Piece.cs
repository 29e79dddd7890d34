using Parapet.Drawing.Vector;

namespace Parapet.Tests.Architecture.Picture;

/// <summary>A part of the picture.</summary>
/// <param name="Bottom">Where it ends, counted downwards.</param>
internal readonly record struct Piece(Markup Content, double Bottom);
