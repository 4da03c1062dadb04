using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RegioHelix.Registry.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Strategies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "strategy",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    region_code = table.Column<string>(type: "text", nullable: false),
                    region_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from_year = table.Column<int>(type: "integer", nullable: false),
                    to_year = table.Column<int>(type: "integer", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: true),
                    source_address = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "strategy_import",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    strategy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    left_out = table.Column<int>(type: "integer", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_import", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_import_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strategy_priority",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    scope = table.Column<string[]>(type: "text[]", nullable: false),
                    places = table.Column<string[]>(type: "text[]", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    strategy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_line = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_priority", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_priority_strategy_import_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_priority_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strategy_source_row",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<long>(type: "bigint", nullable: false),
                    cells = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_source_row", x => new { x.import_id, x.line });
                    table.ForeignKey(
                        name: "fk_strategy_source_row_strategy_import_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "priority_cluster",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    priority_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_priority_cluster", x => x.id);
                    table.ForeignKey(
                        name: "fk_priority_cluster_organisation_cluster_id",
                        column: x => x.cluster_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_priority_cluster_strategy_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "strategy_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "priority_proposal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    strategy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    priority_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    scope = table.Column<string[]>(type: "text[]", nullable: false),
                    figures = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_priority_proposal", x => x.id);
                    table.ForeignKey(
                        name: "fk_priority_proposal_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_priority_proposal_strategies_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_priority_proposal_strategy_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "strategy_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "strategy_indicator",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    priority_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    counting = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "text", nullable: true),
                    baseline = table.Column<decimal>(type: "numeric", nullable: true),
                    baseline_year = table.Column<int>(type: "integer", nullable: true),
                    target = table.Column<decimal>(type: "numeric", nullable: true),
                    target_year = table.Column<int>(type: "integer", nullable: true),
                    source = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    strategy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_line = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_indicator", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_indicator_strategy_import_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_indicator_strategy_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "strategy_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_indicator_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strategy_measure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    priority_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    instrument = table.Column<string>(type: "text", nullable: true),
                    budget = table.Column<decimal>(type: "numeric", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    strategy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_line = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_measure", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_measure_strategy_import_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_measure_strategy_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "strategy_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_measure_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strategy_call",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    priority_id = table.Column<Guid>(type: "uuid", nullable: true),
                    measure_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: true),
                    budget = table.Column<decimal>(type: "numeric", nullable: true),
                    themes = table.Column<string[]>(type: "text[]", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    strategy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_line = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_call", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_call_strategy_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_call_strategy_measures_measure_id",
                        column: x => x.measure_id,
                        principalTable: "strategy_measure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_call_strategy_priorities_priority_id",
                        column: x => x.priority_id,
                        principalTable: "strategy_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_call_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strategy_project",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<Guid>(type: "uuid", nullable: true),
                    priority_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    budget = table.Column<decimal>(type: "numeric", nullable: true),
                    eu_share = table.Column<decimal>(type: "numeric", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    region_code = table.Column<string>(type: "text", nullable: true),
                    region_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    category = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    strategy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_line = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategy_project", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategy_project_strategy_call_call_id",
                        column: x => x.call_id,
                        principalTable: "strategy_call",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_project_strategy_import_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_project_strategy_priority_priority_id",
                        column: x => x.priority_id,
                        principalTable: "strategy_priority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_strategy_project_strategy_strategy_id",
                        column: x => x.strategy_id,
                        principalTable: "strategy",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "indicator_value",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false),
                    source = table.Column<string>(type: "text", nullable: true),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_line = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_value", x => x.id);
                    table.ForeignKey(
                        name: "fk_indicator_value_strategy_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_indicator_value_strategy_indicators_indicator_id",
                        column: x => x.indicator_id,
                        principalTable: "strategy_indicator",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_indicator_value_strategy_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "strategy_project",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "project_partner",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    region_code = table.Column<string>(type: "text", nullable: true),
                    region_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    budget = table.Column<decimal>(type: "numeric", nullable: true),
                    import_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_line = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_partner", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_partner_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_project_partner_strategy_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "strategy_import",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_project_partner_strategy_projects_project_id",
                        column: x => x.project_id,
                        principalTable: "strategy_project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_value_import_id",
                table: "indicator_value",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_value_indicator_id",
                table: "indicator_value",
                column: "indicator_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_value_project_id",
                table: "indicator_value",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_priority_cluster_cluster_id",
                table: "priority_cluster",
                column: "cluster_id");

            migrationBuilder.CreateIndex(
                name: "ix_priority_cluster_priority_id_cluster_id",
                table: "priority_cluster",
                columns: new[] { "priority_id", "cluster_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_priority_proposal_organisation_id",
                table: "priority_proposal",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_priority_proposal_priority_id",
                table: "priority_proposal",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_priority_proposal_strategy_id",
                table: "priority_proposal",
                column: "strategy_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_partner_import_id",
                table: "project_partner",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_partner_organisation_id",
                table: "project_partner",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_partner_project_id",
                table: "project_partner",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_organisation_id",
                table: "strategy",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_region_code_slug",
                table: "strategy",
                columns: new[] { "region_code", "slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_strategy_call_import_id",
                table: "strategy_call",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_call_measure_id",
                table: "strategy_call",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_call_priority_id",
                table: "strategy_call",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_call_strategy_id_code",
                table: "strategy_call",
                columns: new[] { "strategy_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_strategy_import_strategy_id",
                table: "strategy_import",
                column: "strategy_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_indicator_import_id",
                table: "strategy_indicator",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_indicator_priority_id",
                table: "strategy_indicator",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_indicator_strategy_id_code",
                table: "strategy_indicator",
                columns: new[] { "strategy_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_strategy_measure_import_id",
                table: "strategy_measure",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_measure_priority_id",
                table: "strategy_measure",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_measure_strategy_id_code",
                table: "strategy_measure",
                columns: new[] { "strategy_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_strategy_priority_import_id",
                table: "strategy_priority",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_priority_strategy_id_code",
                table: "strategy_priority",
                columns: new[] { "strategy_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_strategy_project_call_id",
                table: "strategy_project",
                column: "call_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_project_import_id",
                table: "strategy_project",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_project_priority_id",
                table: "strategy_project",
                column: "priority_id");

            migrationBuilder.CreateIndex(
                name: "ix_strategy_project_strategy_id_code",
                table: "strategy_project",
                columns: new[] { "strategy_id", "code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "indicator_value");

            migrationBuilder.DropTable(
                name: "priority_cluster");

            migrationBuilder.DropTable(
                name: "priority_proposal");

            migrationBuilder.DropTable(
                name: "project_partner");

            migrationBuilder.DropTable(
                name: "strategy_source_row");

            migrationBuilder.DropTable(
                name: "strategy_indicator");

            migrationBuilder.DropTable(
                name: "strategy_project");

            migrationBuilder.DropTable(
                name: "strategy_call");

            migrationBuilder.DropTable(
                name: "strategy_measure");

            migrationBuilder.DropTable(
                name: "strategy_priority");

            migrationBuilder.DropTable(
                name: "strategy_import");

            migrationBuilder.DropTable(
                name: "strategy");
        }
    }
}
