namespace Parapet.Judging.Pictures;

/// <summary>That, in one scan, a track in one node's picture stood for one object.</summary>
/// <param name="Scan">From 0.</param>
/// <param name="Object">The object's place among the objects, from 0; a track that stands for none is left out.</param>
/// <param name="Node">The node's place among the nodes, from 0.</param>
/// <param name="Track">The number by which nodes speak of it: nodes that mean one track use one number.</param>
public readonly record struct NodeAssignment(int Scan, int Object, int Node, long Track);
