"""Does the ranking by leakers hold in the worst tenth of the raids?

Usage: worst_raids.py [RUN]     RUN is the folder of a run, out/anatolia without it

Needs Python 3 with duckdb. The report ranks options by the mean; who must survive the bad day asks for the tail.
"""
import sys

import duckdb

run = sys.argv[1] if len(sys.argv) > 1 else "out/anatolia"
duckdb.read_parquet(f"{run}/tables/runs.parquet").create_view("runs")

ranking = duckdb.sql("""
WITH placed AS (
    SELECT option, leakers,
        row_number() OVER (PARTITION BY option ORDER BY leakers DESC, draw, replication) AS place,
        count(*) OVER (PARTITION BY option) AS raids
    FROM runs
), told AS (
    SELECT option, avg(leakers) AS mean, avg(leakers) FILTER (WHERE place <= ceil(raids / 10)) AS worstTenth
    FROM placed GROUP BY option
)
SELECT option, mean, worstTenth, rank() OVER (ORDER BY mean) AS rankByMean, rank() OVER (ORDER BY worstTenth) AS rankByWorstTenth
FROM told ORDER BY mean, option
""").fetchall()

print(f"{'option':45} {'mean':>8} {'worst tenth':>12} {'rank':>5} {'in worst':>9}")
for option, mean, worst, by_mean, by_worst in ranking:
    print(f"{option:45} {mean:8.2f} {worst:12.2f} {by_mean:5} {by_worst:9}")

moved = [option for option, _, _, by_mean, by_worst in ranking if by_mean != by_worst]
print("The ranking is the same in the worst tenth." if not moved else f"Other places in the worst tenth: {', '.join(moved)}.")
